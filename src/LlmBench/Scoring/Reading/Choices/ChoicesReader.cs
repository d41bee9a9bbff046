namespace LlmBench.Scoring.Reading.Choices;

/// <summary>Finds all choices that an answer names, where more than one may be right.</summary>
/// <remarks>
/// What stands in the last <c>\boxed{}</c>; else the whole answer, when it is nothing but letters or choices' texts; else the letters behind the
/// last marker that letters follow; else a first or last line of nothing but letters; else the letters that are called right or ticked, line by
/// line or in sentences; else those that the last sentence names.
/// </remarks>
sealed class ChoicesReader(IReadOnlyList<string> choices)
{
    /// <summary>The end of an answer, where it stands: looking through markers takes time.</summary>
    const int MostCharacters = 4000;

    readonly ChoiceGlosses glosses = new(choices);
    readonly int count = choices.Count;

    /// <param name="answer">Without thinking.</param>
    /// <returns>The letters in their order; none where none are named.</returns>
    public string? Read(string answer)
    {
        var folded = ChoiceText.Fold(answer.Length > MostCharacters ? answer[^MostCharacters..] : answer).Trim();
        var text = glosses.Without(folded).AsSpan();
        return Boxed.LastIn(text) is { IsTorn: false } box ? Alone(text[box.Start..box.End])
            : Alone(Lines(text)) ?? Small(text) ?? glosses.AllTexts(folded) ?? Stated(text);
    }

    string? Stated(ReadOnlySpan<char> text) => Marked(text, out var isTorn) is { } letters ? letters
        : isTorn ? null
        : Alone(text[(text.LastIndexOf('\n') + 1)..]) ?? Alone(FirstLine(text)) ?? ChoiceTicks.In(text, count) ?? Approved(text) ?? new ChoicesConclusion(count).Read(text);

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

    /// <summary>a, c: nothing but small letters.</summary>
    string? Small(ReadOnlySpan<char> text)
    {
        const int Most = 60;
        return text.Length > Most || text.ContainsAnyInRange('A', 'Z') || text.IndexOfAnyInRange('a', 'z') < 0 ? null
            : Alone(text.ToString().ToUpperInvariant().Replace("AND ", "and ", StringComparison.Ordinal));
    }

    /// <param name="isTorn">One sentence names different letters for different cases.</param>
    string? Marked(ReadOnlySpan<char> text, out bool isTorn)
    {
        isTorn = false;
        var markers = Markers.OfChoices.In(text);
        for (var (i, end) = (markers.Count - 1, text.Length); i >= 0; end = markers[i].Start, i--)
        {
            if (Behind(text[markers[i].End..end]) is { } letters)
            {
                isTorn = i > 0 && ChoicesConclusion.IsConditional(text[markers[i - 1].Start..markers[i].Start], text[..markers[i - 1].Start])
                    && Behind(text[markers[i - 1].End..markers[i].Start]) is { } others && others != letters;
                return isTorn ? null : letters;
            }
        }

        return null;
    }

    /// <summary>"B、C、D。", "A and B", "选项 (A) 和 (C)": up to where something else is said.</summary>
    string? Behind(ReadOnlySpan<char> said)
    {
        var run = ChoicesRun.At(said, count, asList: true);
        var rest = said[run.End..];
        return run.IsEmpty || rest.TrimStart(ChoicesRun.Between) is ['或', ..] || ChoicesConclusion.GoesOn(rest) ? null : run.Letters;
    }

    string? Alone(ReadOnlySpan<char> text)
    {
        var run = ChoicesRun.At(text, count, asList: false);
        return !run.IsEmpty && text[run.End..].Trim(" .!?)]}\"\r\n").IsEmpty && !text.Contains('/') ? run.Letters : null;
    }

    /// <summary>故B、C、D正确, "A, B and D are correct".</summary>
    string? Approved(ReadOnlySpan<char> text)
    {
        var found = new SortedSet<char>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!ChoicesRun.IsLetter(text, at, count) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            var run = ChoicesRun.At(text[at..], count, asList: false);
            if (ChoiceLetters.IsApproved(text, at + run.End - 1) && !ChoiceLetters.IsDenied(text, at))
            {
                found.UnionWith(run.Letters);
            }

            at += run.End;
        }

        return found.Count == 0 ? null : string.Concat(found);
    }
}
