namespace LlmBench.Scoring.Reading;

/// <summary>Finds all choices that an answer names, where more than one may be right.</summary>
/// <remarks>
/// What stands in the last <c>\boxed{}</c>; else the whole answer, when it is nothing but letters; else the letters behind the last marker that
/// letters follow; else a first or last line of nothing but letters; else the letters that are called right.
/// </remarks>
static class ChoicesReader
{
    /// <summary>The end of an answer, where it stands: looking through markers takes time.</summary>
    const int MostCharacters = 4000;

    const string Between = " \t()[]{}、,:;&+/和与及项选\"";

    /// <param name="answer">Without thinking.</param>
    /// <param name="count">Of the task's choices.</param>
    /// <returns>The letters in their order; none where none are named.</returns>
    public static string? Read(string answer, int count)
    {
        var text = ChoiceText.Fold(answer.Length > MostCharacters ? answer[^MostCharacters..] : answer).AsSpan().Trim();
        return Boxed.LastIn(text) is { IsTorn: false } box ? Alone(text[box.Start..box.End], count)
            : Alone(Lines(text), count) ?? Marked(text, count) ?? Alone(text[(text.LastIndexOf('\n') + 1)..], count) ?? Alone(FirstLine(text), count) ?? Approved(text, count);
    }

    static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) => text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;

    /// <summary>A list of letters, one a line, with its bullets and numbers.</summary>
    static string Lines(ReadOnlySpan<char> text)
    {
        var letters = new List<string>();
        foreach (var range in text.Split('\n'))
        {
            letters.Add(text[range].TrimStart(" -•0123456789.").Trim().ToString());
        }

        return string.Join(',', letters);
    }

    static string? Marked(ReadOnlySpan<char> text, int count)
    {
        var markers = Markers.OfChoices.In(text);
        for (var (i, end) = (markers.Count - 1, text.Length); i >= 0; end = markers[i].Start, i--)
        {
            if (Behind(text[markers[i].End..end], count) is { } letters)
            {
                return letters;
            }
        }

        return null;
    }

    /// <summary>"B、C、D。", "A and B", "选项 (A) 和 (C)": up to where something else is said.</summary>
    static string? Behind(ReadOnlySpan<char> said, int count)
    {
        var (found, end) = Run(said, count);
        var rest = said[end..].TrimStart(Between);
        return found.Count == 0 || rest is ['或', ..] or [(>= 'a' and <= 'z') or (>= '0' and <= '9'), ..] ? null : string.Concat(found);
    }

    static string? Alone(ReadOnlySpan<char> text, int count)
    {
        var (found, end) = Run(text, count);
        return found.Count > 0 && text[end..].Trim(" .!?)]}\"\r\n").IsEmpty && !text.Contains('/') ? string.Concat(found) : null;
    }

    /// <summary>The letters that stand here, and where the last of them ends.</summary>
    static (SortedSet<char> Letters, int End) Run(ReadOnlySpan<char> text, int count)
    {
        var (found, end) = (new SortedSet<char>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLetter(text, i, count) && !(found.Count > 0 && IsClause(text, i)))
            {
                found.Add(text[i]);
                end = i + 1;
            }
            else if (text[i..].StartsWith("and ", StringComparison.Ordinal))
            {
                i += 3;
            }
            else if (!Between.Contains(text[i], StringComparison.Ordinal) && !(text[i] is '\n' && found.Count == 0))
            {
                break;
            }
        }

        return (found, end);
    }

    static bool IsLetter(ReadOnlySpan<char> text, int at, int count) =>
        text[at] >= 'A' && text[at] < 'A' + count && !(at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1]));

    /// <summary>选BCD，A项错误: a comma, and a letter of which something is said.</summary>
    static bool IsClause(ReadOnlySpan<char> text, int at) =>
        text[..at].TrimEnd(' ') is [.., ','] && at + 1 < text.Length && (text[at + 1] is '项' || text[at + 1] >= '一');

    /// <summary>故B、C、D正确, "A, B and D are correct".</summary>
    static string? Approved(ReadOnlySpan<char> text, int count)
    {
        var found = new SortedSet<char>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsLetter(text, at, count) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            var (letters, end) = Run(text[at..], count);
            if (ChoiceLetters.IsApproved(text, at + end - 1) && !ChoiceLetters.IsDenied(text, at))
            {
                found.UnionWith(letters);
            }

            at += end;
        }

        return found.Count == 0 ? null : string.Concat(found);
    }
}
