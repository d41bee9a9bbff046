using System.Globalization;
using System.Text;

namespace LlmBench;

/// <summary>Text that came from outside (a model, a file, a suite), made safe for the place where it is shown.</summary>
static class Untrusted
{
    const string MarkdownSpecial = "\\`*_{}[]()#+-!|~$:@";

    /// <summary>
    /// One line without anything that a terminal obeys or that hides what is there: controls, escapes, line breaks, direction marks, invisible
    /// characters and lone surrogates come out as <c>\u001b</c>.
    /// </summary>
    public static string ForTerminal(string text) => IsPlain(text) ? text : Escaped(text);

    /// <summary>As it is, in a cell of a Markdown table: no markup, no HTML, no links, one line.</summary>
    public static string ForMarkdown(string text)
    {
        var cell = new StringBuilder(text.Length + 16);
        foreach (var c in ForTerminal(text.ReplaceLineEndings(" ")))
        {
            cell.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when MarkdownSpecial.Contains(c, StringComparison.Ordinal) => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return cell.ToString();
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
