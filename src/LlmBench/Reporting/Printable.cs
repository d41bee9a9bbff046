using System.Text;

namespace LlmBench.Reporting;

/// <summary>Makes text from models and files safe to look at: what has no shape of its own, or turns the order of others, becomes visible.</summary>
static class Printable
{
    /// <summary><c>a␊b</c> for a line feed, <c>[202E]</c> for a right-to-left override.</summary>
    /// <param name="longest">Of the text kept; what is left out is counted at the end.</param>
    public static string Of(string text, int longest = int.MaxValue)
    {
        var length = text.Length <= longest ? text.Length : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        var kept = text.AsSpan(0, length);
        var clean = NeedsNone(kept) ? kept.ToString() : Replace(kept);
        return length == text.Length ? clean : $"{clean} [{text.Length - length} more characters]";
    }

    static bool NeedsNone(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || Stands(c) is not null)
            {
                return false;
            }
        }

        return true;
    }

    static string Replace(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Stands((char)rune.Value) is { } visible)
            {
                clean.Append(visible);
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <returns>What to show in the character's place; none to show itself.</returns>
    static string? Stands(char c) => c switch
    {
        < ' ' => ((char)(0x2400 + c)).ToString(),
        '\u007F' => "\u2421",
        (>= '\u0080' and < '\u00A0') or '\u061C' or (>= '\u200B' and <= '\u200F' and not '\u200D') or (>= '\u2028' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\uFFFE' or '\uFFFF' => $"[{(int)c:X4}]",
        _ => null,
    };
}
