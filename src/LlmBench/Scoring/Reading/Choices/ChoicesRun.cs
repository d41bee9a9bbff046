namespace LlmBench.Scoring.Reading.Choices;

/// <summary>Letters that are named in one breath: "B、C、D", "A and B", "选项 (A) 和 (C)".</summary>
/// <param name="Letters">In their order, each once.</param>
/// <param name="End">Where the last of them ends.</param>
readonly record struct ChoicesRun(string Letters, int End)
{
    public const string Between = " \t()[]{}、,:;&+/和与及项选\"";

    /// <summary>They may stand before and between letters.</summary>
    static readonly string[] Words = ["and ", "以及", "the ", "options ", "option ", "choices ", "choice ", "just ", "only ", "both ", "选项"];

    public bool IsEmpty => Letters.Length == 0;

    /// <param name="asList">The letters may stand on lines of their own, with bullets.</param>
    public static ChoicesRun At(ReadOnlySpan<char> text, int count, bool asList)
    {
        var (found, end) = (new SortedSet<char>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLetter(text, i, count) && !(found.Count > 0 && IsClause(text, i)))
            {
                found.Add(text[i]);
                end = i + 1;
            }
            else if (WordAt(text[i..]) is { } length)
            {
                i += length - 1;
            }
            else if (!Between.Contains(text[i], StringComparison.Ordinal) && !(text[i] is '\n' && found.Count == 0) && !(asList && IsBullet(text, i)))
            {
                break;
            }
        }

        return new(string.Concat(found), end);
    }

    public static bool IsLetter(ReadOnlySpan<char> text, int at, int count) =>
        text[at] >= 'A' && text[at] < 'A' + count && !(at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1]));

    static int? WordAt(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return null;
    }

    /// <summary>A line's end before a bullet, the bullet, or the full stop behind a letter at a line's end.</summary>
    static bool IsBullet(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\n' => text[(at + 1)..].TrimStart(" \r") is ['-' or '•', ..] || ChoiceLetters.IsCapital(text, at + 1),
        '-' or '•' => at == 0 || text[..at].TrimEnd(' ') is [.., '\n'],
        _ => false,
    };

    /// <summary>选BCD，A项错误: a comma, and a letter of which something is said.</summary>
    static bool IsClause(ReadOnlySpan<char> text, int at) =>
        text[..at].TrimEnd(' ') is [.., ','] && at + 1 < text.Length && (text[at + 1] is '项' || text[at + 1] >= '一');
}
