using System.Globalization;
using System.Text;

namespace LlmBench;

/// <summary>Text that came from outside (a model, a file, a suite), made safe to show.</summary>
static class Untrusted
{
    /// <summary>
    /// One line without anything that a terminal or an editor obeys or that hides what is there: controls, escapes, line breaks, direction marks, invisible
    /// characters and lone surrogates come out as <c>\u001b</c>.
    /// </summary>
    public static string ForTerminal(string text) => IsPlain(text) ? text : Escaped(text);

    /// <summary>The same of a text that may be long: what is left out is counted at its end.</summary>
    public static string Shortened(string text, int longest)
    {
        var length = text.Length <= longest ? text.Length : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return length == text.Length ? ForTerminal(text) : $"{ForTerminal(text[..length])} [{text.Length - length} more characters]";
    }

    static bool IsPlain(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                return false;
            }
        }

        return !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || IsWellFormed(text);
    }

    static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    static string Escaped(string text)
    {
        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                shown.Append(IsHidden(rune) ? Escape(rune) : rune.ToString());
                i += rune.Utf16SequenceLength;
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i++]:x4}");
            }
        }

        return shown.ToString();
    }

    static string Escape(Rune rune) => rune.IsBmp
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
        : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");

    static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
