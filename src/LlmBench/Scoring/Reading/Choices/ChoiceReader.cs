namespace LlmBench.Scoring.Reading.Choices;

/// <summary>Finds the one choice that an answer names, by its letter or by its own text.</summary>
/// <remarks>
/// What stands in the last <c>\boxed{}</c>; else the whole answer, when it is nothing but a letter or a choice's text; else what the last
/// marker or verb of choosing names; else the one letter that is named, called right, or begins the answer. Letters that are called wrong do
/// not count, and where two are left, or letter and text disagree, none is chosen.
/// </remarks>
sealed class ChoiceReader(IReadOnlyList<string> choices)
{
    const int Longest = 500;
    const string Marks = " .,;:!?()[]{}\"'、\r\n#>~-";
    const string Several = "two letters, neither of them marked";

    readonly Dictionary<string, char> letters = choices.Select((text, i) => (Text: Folding.Fold(text), Letter: (char)('A' + i)))
        .GroupBy(choice => choice.Text)
        .Where(same => same.Key.Length > 0 && same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.Single().Letter, StringComparer.Ordinal);

    public ChoiceFound Read(string answer)
    {
        var text = ChoiceText.Fold(answer);
        return Boxed.LastIn(text) switch
        {
            { IsTorn: true } => ChoiceFound.None(Boxed.Torn),
            { } box => Alone(text.AsSpan()[box.Start..box.End]) ?? Mentioned(text[box.Start..box.End]),
            null => Alone(text) ?? Marked(text) ?? Alone(LastLine(text)) ?? Mentioned(text),
        };
    }

    ChoiceFound? Alone(ReadOnlySpan<char> text)
    {
        var bare = text.Trim(Marks);
        return bare is [var letter] && char.IsAsciiLetter(letter) ? Named(char.ToUpperInvariant(letter)) : OfText(text);
    }

    ChoiceFound? OfText(ReadOnlySpan<char> text) =>
        text.Length <= Longest && letters.TryGetValue(Folding.Fold(text.ToString()), out var letter) ? ChoiceFound.Of(letter, text.Trim().ToString()) : null;

    ChoiceFound? Marked(string text)
    {
        var markers = Markers.OfChoices.In(text);
        for (var (i, end) = (markers.Count - 1, text.Length); i >= 0; end = markers[i].Start, i--)
        {
            if (Announced(text.AsSpan()[markers[i].End..end]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    ChoiceFound? Announced(ReadOnlySpan<char> said)
    {
        if (ChoiceLetters.At(said) is not { } at)
        {
            said = said.TrimStart(" \r\n:");
            return OfText(Until(said, "\n")) ?? OfText(Until(said, ".\n")) ?? OfText(Until(said, ".,;\n"));
        }

        return ChoiceLetters.IsOneOfTwo(said, at) ? ChoiceFound.None(Several)
            : ChoiceLetters.IsDenied(said, at) || IsAsked(said, at) ? null
            : Agreeing(said, at);
    }

    static bool IsAsked(ReadOnlySpan<char> text, int letter) => text[(letter + 1)..].TrimStart(" )]\"") is ['?', ..];

    ChoiceFound Mentioned(string text)
    {
        if (text.AsSpan().TrimEnd() is [.., ':'])
        {
            return ChoiceFound.None("the answer breaks off");
        }

        var (named, approved, first) = (0u, 0u, -1);
        for (var at = 0; at < text.Length; at++)
        {
            if (!ChoiceLetters.IsCapital(text, at) || ChoiceLetters.IsDenied(text, at))
            {
                continue;
            }

            var (bit, isApproved) = (1u << (text[at] - 'A'), ChoiceLetters.IsApproved(text, at));
            approved |= isApproved ? bit : 0;
            named |= bit;
            first = first < 0 && (isApproved || ChoiceLetters.IsSetApart(text, at)) ? at : first;
        }

        return Only(approved) is { } right ? Named(right)
            : ChoiceTicks.In(text, choices.Count) is [var ticked] ? Named(ticked)
            : Only(named) is not null && first >= 0 ? Agreeing(text, first)
            : Leading(text) ?? ChoiceFound.None(named == 0 ? "no letter and no choice's text" : Only(named) is null ? Several : "a letter that nothing marks as the answer");
    }

    /// <summary>"B. 毕昇" and reasons behind it that name other letters, but no list of choices.</summary>
    ChoiceFound? Leading(string text)
    {
        var lines = text.AsSpan().Trim();
        var found = LetterOf(lines);
        if (found is not { } at || ChoiceLetters.IsOneOfTwo(lines, at))
        {
            return null;
        }

        foreach (var range in lines.Split('\n'))
        {
            var line = lines[range];
            if (LetterOf(line) is { } other && line[other] != lines[at])
            {
                return ChoiceFound.None(Several);
            }
        }

        return Agreeing(lines, at);
    }

    /// <summary>Where a line begins with a letter and a full stop or bracket behind it.</summary>
    static int? LetterOf(ReadOnlySpan<char> line)
    {
        var at = line.Length - line.TrimStart(" (#>").Length;
        return ChoiceLetters.IsCapital(line, at) && (at + 1 == line.Length || line[at + 1] is '.' or ')' or ':' or '、' or ',' or '\n' or '\r' || line[(at + 1)..].TrimStart(' ') is ['\n', ..]) ? at : null;
    }

    /// <summary>The letter, if the text behind it is not that of another choice.</summary>
    ChoiceFound Agreeing(ReadOnlySpan<char> text, int at)
    {
        var letter = char.ToUpperInvariant(text[at]);
        var behind = Until(text[(at + 1)..], "\n");
        return behind.Length <= Longest && letters.TryGetValue(Folding.Fold(behind.ToString()), out var other) && other != letter
            ? ChoiceFound.None($"the letter is {letter} and the text that of {other}")
            : Named(letter);
    }

    ChoiceFound Named(char letter) =>
        letter - 'A' < choices.Count ? ChoiceFound.Of(letter, letter.ToString()) : ChoiceFound.None($"there is no choice {letter}");

    static char? Only(uint bits) => uint.IsPow2(bits) ? (char)('A' + uint.TrailingZeroCount(bits)) : null;

    static ReadOnlySpan<char> LastLine(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text[(text.LastIndexOf('\n') + 1)..];
    }

    static ReadOnlySpan<char> Until(ReadOnlySpan<char> text, string stops) => text.IndexOfAny(stops) is >= 0 and var end ? text[..end] : text;
}
