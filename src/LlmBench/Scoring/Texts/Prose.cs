using System.Text;
using System.Text.RegularExpressions;

namespace LlmBench.Scoring.Texts;

/// <summary>What of a text is written in a natural language: no code, no formulas, no addresses, no words that are only mentioned.</summary>
sealed partial class Prose
{
    /// <summary>Formulas: what opens them, and what closes them. Those that close in their line come last.</summary>
    static readonly (string Open, string Close, bool InLine)[] Formulas =
        [("$$", "$$", false), ("\\[", "\\]", false), ("\\(", "\\)", false), ("\\begin{", "\\end{", false), ("\\boxed{", "}", true), ("$", "$", true), ("`", "`", true)];

    readonly string text;
    readonly StringBuilder kept;

    /// <summary>What never closes is looked for once, so that no text takes more than linear time.</summary>
    readonly HashSet<string> unclosed = [];

    Prose(string text)
    {
        this.text = text;
        kept = new(text.Length);
    }

    /// <summary>Of as much of the text as is compared.</summary>
    public static string Of(string text) => WithoutMentions(new Prose(WithoutFences(text[..Math.Min(text.Length, TextUnits.MostCharacters)])).Read());

    static string WithoutFences(string text)
    {
        var (lines, isCode) = (new StringBuilder(text.Length), false);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            var isFence = line.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..];
            isCode ^= isFence;
            _ = isCode || isFence ? lines : lines.Append(line).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>Without short words in quotation marks; as it is where that leaves nothing.</summary>
    static string WithoutMentions(string text) => Mention.Replace(text, " ") is var rest && rest.Any(char.IsLetter) ? rest : text;

    string Read()
    {
        for (var at = 0; at < text.Length;)
        {
            var length = LengthOfFormula(at) ?? LengthOfAddress(at) ?? 0;
            kept.Append(length == 0 ? text[at] : ' ');
            at += Math.Max(length, 1);
        }

        return kept.ToString();
    }

    int? LengthOfFormula(int at)
    {
        foreach (var (open, close, inLine) in Formulas)
        {
            if (text.AsSpan(at).StartsWith(open) && !unclosed.Contains(open))
            {
                var rest = text.AsSpan(at + open.Length);
                rest = inLine && rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
                if (rest.IndexOf(close, StringComparison.Ordinal) is >= 0 and var length)
                {
                    return open.Length + length + close.Length;
                }

                _ = inLine || unclosed.Add(open);
            }
        }

        return null;
    }

    /// <summary>Of a web address, or of what stands behind the @ of another, whose beginning is taken back.</summary>
    int? LengthOfAddress(int at)
    {
        if (text[at] == '@' && kept.Length > 0 && IsOfAddress(kept[^1]))
        {
            while (kept.Length > 0 && IsOfAddress(kept[^1]))
            {
                kept.Length--;
            }

            return 1 + LengthWhile(at + 1, IsOfAddress);
        }

        return text.AsSpan(at) is ['h', 't', 't', 'p', ':' or 's', ..] ? LengthWhile(at, c => c is > ' ' and < '\u0080') : null;
    }

    int LengthWhile(int at, Func<char, bool> isPart)
    {
        var end = at;
        while (end < text.Length && isPart(text[end]))
        {
            end++;
        }

        return end - at;
    }

    static bool IsOfAddress(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';

    [GeneratedRegex("[“「『\"《][^”」』\"》\n]{1,8}[”」』\"》]", RegexOptions.NonBacktracking)]
    static partial Regex Mention { get; }
}
