using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares all the choices that an answer names with the target's letters, where more than one may be right.</summary>
sealed class ChoicesScorer : IScorer
{
    const int MostCharacters = 4000;
    const int MostMarkers = 50;

    static readonly string[] Markers = ["答案是", "答案为", "答案选", "答案：", "答案:", "故选", "应选", "选择", "选", "answer is", "answers are", "answer:", "\\boxed{"];

    public string Name => "choices";

    public int Version => 2;

    public string Summary => "The letters of all right choices, in any order, behind 'Answer:', 答案是 or 选, in \\boxed{}, or alone: every one must be named and no other.";

    public string? Problem(SuiteTask task) => task switch
    {
        { Choices: not { Count: >= 2 and <= 26 } } => "needs 2 to 26 choices",
        _ when task.Target.Length == 0 || task.Target.Distinct().Count() != task.Target.Length || task.Target.Any(letter => letter < 'A' || letter >= 'A' + task.Choices.Count) =>
            $"has the target '{task.Target}', and its choices are A to {(char)('A' + task.Choices.Count - 1)}",
        _ => null,
    };

    public Score Score(SuiteTask task, string answer)
    {
        var count = task.Choices?.Count ?? 0;
        var text = AfterThinking(answer);
        var letters = Marked(text, count) ?? Alone(text, count);
        return letters is null
            ? new(Verdict.Unparsed, Reason: "no letters stand alone or behind a marker")
            : new(letters == string.Concat(task.Target.Order()) ? Verdict.Correct : Verdict.Incorrect, letters);
    }

    /// <summary>No more than the end of it, where answers stand: each marker looks through all that is left.</summary>
    static string AfterThinking(string text)
    {
        var rest = text.LastIndexOf("</think>", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? text[(end + "</think>".Length)..] : text;
        return rest.Length > MostCharacters ? rest[^MostCharacters..] : rest;
    }

    /// <summary>Behind the last marker that letters follow.</summary>
    static string? Marked(string text, int count)
    {
        var end = text.Length;
        for (var tries = 0; tries < MostMarkers && end > 0; tries++)
        {
            var (at, length) = LastMarker(text, end);
            if (at < 0)
            {
                return null;
            }

            if (Letters(text.AsSpan(at + length), count, mustFill: false) is { } letters)
            {
                return letters;
            }

            end = at;
        }

        return null;
    }

    static (int At, int Length) LastMarker(string text, int end) =>
        Markers.Max(marker => (text.LastIndexOf(marker, end - 1, end, StringComparison.OrdinalIgnoreCase), marker.Length));

    /// <summary>The whole answer, or its last line, is nothing but letters.</summary>
    static string? Alone(string text, int count)
    {
        var trimmed = text.AsSpan().Trim();
        return Letters(trimmed, count, mustFill: true) ?? Letters(trimmed[(trimmed.LastIndexOf('\n') + 1)..], count, mustFill: true);
    }

    /// <summary>"ABD", "A、B、D", "A, B and D", "选项 (A) 和 (C)".</summary>
    static string? Letters(ReadOnlySpan<char> text, int count, bool mustFill)
    {
        var found = new SortedSet<char>();
        for (var i = 0; i < text.Length; i++)
        {
            var letter = (char)(text[i] is >= 'Ａ' and <= 'Ｚ' ? text[i] - 0xFEE0 : text[i]);
            if (letter >= 'A' && letter < 'A' + count && !(i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1])))
            {
                found.Add(letter);
            }
            else if (text[i..].StartsWith("and ", StringComparison.Ordinal))
            {
                i += 3;
            }
            else if (!" \t*_()（）[]、,，:：和与及项选\"“”{}$".Contains(text[i], StringComparison.Ordinal))
            {
                return found.Count == 0 || (mustFill && text[i..].Trim().TrimEnd(".。").Length > 0) || char.IsAsciiLetterOrDigit(text[i]) ? null : string.Concat(found);
            }
        }

        return found.Count == 0 ? null : string.Concat(found);
    }
}
