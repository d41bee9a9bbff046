namespace LlmBench.Scoring.Reading.Choices;

/// <summary>What the last sentence of an answer that names letters says, where nothing marks its result: "So the primes are A and C."</summary>
readonly struct ChoicesConclusion(int count)
{
    const int MostSentences = 3;

    static readonly string[] Hedges =
    [
        "可能", "也许", "或许", "不确定", "拿不准", "取决于", "如果", "无法", "不能确定", "不清楚", "没有说明", "没有交代", "maybe", "perhaps", "might", "could", "depend", "not sure",
        "can't", "cannot", "unless", " either", " if ", "?", "吗",
    ];

    /// <summary>In front of a single letter that is the result.</summary>
    static readonly string[] Announcements = ["是", "为", "即", "选", "有", "→", ">", ":", "just", "only", "so", "is", "are", "i.e.", "namely", "answer"];

    static readonly string[] Reasons = ["because", "since", "as ", "for ", "are ", "is ", "which", "only", "based", "due "];

    static readonly string[] Conditions = ["如果", "若", "if "];

    /// <summary>Something else is said in the same breath, of which the letters are only a part: "a dog", "1 and 3".</summary>
    public static bool GoesOn(ReadOnlySpan<char> rest)
    {
        var said = rest.TrimStart(" )]\"'项");
        return said is [(>= 'a' and <= 'z') or (>= '0' and <= '9'), ..] && !StartsWith(said, Reasons);
    }

    /// <summary>An alternative that depends on a case: 如果...则选A；如果...则选B.</summary>
    public static bool IsConditional(ReadOnlySpan<char> said, ReadOnlySpan<char> before)
    {
        var sentence = before[(before.LastIndexOfAny('.', '\n') + 1)..];
        return ContainsAny(said, Conditions) && ContainsAny(sentence, Conditions) && said.IndexOfAny('.', '\n') < 0;
    }

    public string? Read(ReadOnlySpan<char> text)
    {
        if (text.TrimEnd() is not [.., '.' or '!' or ')' or '了' or '项' or (>= 'A' and <= 'Z')])
        {
            return null;
        }

        for (var (i, end) = (0, text.Length); i < MostSentences && end > 0; i++)
        {
            var start = StartOfSentence(text[..end]);
            var sentence = text[start..end];
            if (ContainsAny(sentence, Hedges))
            {
                return null;
            }

            var letters = Named(sentence, out var isTorn);
            if (letters is not null || isTorn)
            {
                return isTorn ? null : letters;
            }

            end = start;
        }

        return null;
    }

    /// <summary>The only letters of the sentence that are not denied; a single one must be announced, and so must all at once.</summary>
    string? Named(ReadOnlySpan<char> sentence, out bool isTorn)
    {
        (var found, isTorn) = (default(string), false);
        for (var at = 0; at < sentence.Length && !isTorn; at++)
        {
            if (!ChoiceLetters.IsCapital(sentence, at) && !(ChoicesRun.IsLetter(sentence, at, count) && (at == 0 || !char.IsAsciiLetterOrDigit(sentence[at - 1]))))
            {
                continue;
            }

            var run = ChoicesRun.At(sentence[at..], count, asList: false);
            var end = at + Math.Max(run.End, 1);
            if (!run.IsEmpty && !ChoiceLetters.IsDenied(sentence, at) && !ChoiceLetters.IsDenied(sentence, end - 1))
            {
                isTorn = found is not null || sentence[at..end].Contains('/') || ((run.Letters.Length == 1 || run.Letters.Length == count) && !IsAnnounced(sentence, at, end));
                found = run.Letters;
            }

            at = end;
        }

        return found;
    }

    static bool IsAnnounced(ReadOnlySpan<char> sentence, int at, int end)
    {
        var before = sentence[..at].TrimEnd(" \"(");
        foreach (var word in Announcements)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return sentence[end..].Trim(" .!)项选了\"\r\n").IsEmpty;
            }
        }

        return before.EndsWith("option", StringComparison.OrdinalIgnoreCase) && sentence[end..].Trim(" .!)\r\n").IsEmpty;
    }

    /// <summary>Behind the last end of a line, 。！？ or a full stop with a space behind it, but the one at the very end.</summary>
    static int StartOfSentence(ReadOnlySpan<char> text)
    {
        var last = text.TrimEnd(" .!\r\n)").Length;
        for (var i = last - 1; i >= 0; i--)
        {
            if (text[i] is '\n' or '!' or '?' || (text[i] == '.' && (char.IsWhiteSpace(text[i + 1]) || text[i + 1] >= '⺀')))
            {
                return i + 1;
            }
        }

        return 0;
    }

    static bool StartsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    static bool ContainsAny(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
