using System.Buffers;

namespace LlmBench.Scoring.Reading;

/// <summary>Words that announce an answer, such as <c>Answer:</c>, <c>the answer is</c>, <c>答案是</c> or <c>####</c>.</summary>
/// <param name="words">Longer ones before those that they begin with.</param>
sealed class Markers(params string[] words)
{
    const int LongestHeading = 24;
    const int LongestAside = 60;

    /// <summary>Stands between a marker's word and what it announces.</summary>
    static readonly string[] Connectors =
    [
        "]", "】", "is", "are", "was", "would be", "should be", "must be", "equals", "=", ":", "：", "->", "→", "⇒",
        "就是", "应该是", "应该为", "应是", "应为", "是", "为", "等于", "选择", "选",
    ];

    /// <summary>They announce something without a connector.</summary>
    static readonly string[] Fillers = ["应该填", "应填", "填入", "读作", "写作"];

    /// <summary>Verbs of choosing announce whatever follows them.</summary>
    static readonly string[] Verbs = ["choose", "chose", "select", "pick", "go with", "going with", "hence", "只剩", "选择", "选"];

    readonly SearchValues<string> any = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line that starts with <c>A:</c> ends a solution in GSM8K's form.</summary>
    public static Markers OfNumbers { get; } = new("####", "A:", "answer", "答案", "答:", "答：", "结果", "得数");

    public static Markers OfExpressions { get; } = new("####", "answer", "答案", "答:", "答：", "结果");

    public static Markers OfTexts { get; } = new([.. Fillers, "####", "answer", "答案", "答:", "答：", "下一句", "下句"]);

    public static Markers OfChoices { get; } = new([.. Verbs, "####", "answers", "answer", "options", "option", "choices", "choice", "答案", "答:", "答：", "正确的", "正确选项"]);

    /// <summary>First to last.</summary>
    public List<Marker> In(ReadOnlySpan<char> text)
    {
        var found = new List<Marker>();
        for (var at = 0; at < text.Length && text[at..].IndexOfAny(any) is >= 0 and var next;)
        {
            at += next;
            var word = WordAt(text, at);
            var end = EndAt(text, at, word);
            if (end >= 0)
            {
                found.Add(new(at, end, IsSentence: word is "答:" or "答："));
            }

            at = Math.Max(at + word.Length, end);
        }

        return found;
    }

    string WordAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in words)
        {
            if (Starts(text, at, word))
            {
                return word;
            }
        }

        return words[0];
    }

    /// <summary>Where what the word announces begins; negative when it announces nothing.</summary>
    static int EndAt(ReadOnlySpan<char> text, int at, string word) => word switch
    {
        "####" => at + word.Length,
        "A:" => text[at] == 'A' && IsLineStart(text, at) ? at + word.Length : -1,
        "答:" or "答：" => at > 0 && text[at - 1] is '解' or '问' ? -1 : at + word.Length,
        _ when Fillers.Contains(word) => AfterFiller(text, Skip(text, at + word.Length), isNoun: word == "写作"),
        _ when Verbs.Contains(word) => IsVerb(text, at, at + word.Length) ? at + word.Length : Announced(text, at, at + word.Length),
        _ => Announced(text, at, at + word.Length),
    };

    /// <summary>No 选项, and nothing that denies it before it: 不选, "would not choose".</summary>
    static bool IsVerb(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[Math.Max(0, start - 5)..start].TrimEnd(' ');
        return !(end < text.Length && text[end] == '项')
            && before is not [.., '不' or '别' or '勿' or '没' or '能' or '可' or '要']
            && !before.EndsWith("not", StringComparison.OrdinalIgnoreCase)
            && !before.EndsWith("n't", StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="isNoun">写作 is also "writing".</param>
    static int AfterFiller(ReadOnlySpan<char> text, int at, bool isNoun) => at == text.Length ? at : text[at] switch
    {
        ':' or '：' => at + 1,
        '“' or '"' or '「' => at,
        _ => isNoun ? -1 : at,
    };

    static int Announced(ReadOnlySpan<char> text, int start, int end)
    {
        if (IsRequest(text, start))
        {
            return -1;
        }

        // In {"answer": ...} a quote closes the word.
        var rest = SkipAside(text, Skip(text, end < text.Length && text[end] == '"' ? end + 1 : end));
        var after = AfterConnectors(text, rest);
        return after > rest ? IsDenied(text, after) ? -1 : after : IsHeading(text, start, end) ? end : -1;
    }

    /// <summary>"To answer: ..." announces work, not its result.</summary>
    static bool IsRequest(ReadOnlySpan<char> text, int at) => at >= 3 && text.Slice(at - 3, 3).Equals("to ", StringComparison.OrdinalIgnoreCase);

    static bool IsDenied(ReadOnlySpan<char> text, int at) => Starts(text, Skip(text, at), "not ");

    static int AfterConnectors(ReadOnlySpan<char> text, int at)
    {
        for (var next = Skip(text, at); ConnectorAt(text, next) is > 0 and var length; next = Skip(text, at))
        {
            at = next + length;
        }

        return at;
    }

    static int ConnectorAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var connector in Connectors)
        {
            var end = at + connector.Length;
            if (Starts(text, at, connector) && !(char.IsAsciiLetter(connector[^1]) && end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '\'' or '’')))
            {
                return connector.Length;
            }
        }

        return 0;
    }

    /// <summary>Over blanks and Markdown's emphasis, on the same line.</summary>
    static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '*' or '_' or '`')
        {
            at++;
        }

        return at;
    }

    /// <summary>Over "(in dollars)" and "to the question", between the word and its connector.</summary>
    static int SkipAside(ReadOnlySpan<char> text, int at)
    {
        var ahead = text.Slice(at, Math.Min(LongestAside, text.Length - at));
        if (ahead is ['(' or '（', ..])
        {
            var close = ahead.IndexOfAny(')', '）');
            return close < 0 ? at : Skip(text, at + close + 1);
        }

        if (ahead.StartsWith("to ", StringComparison.OrdinalIgnoreCase))
        {
            var stop = ahead.IndexOfAny(".?!\n");
            var connector = (stop < 0 ? ahead : ahead[..stop]).IndexOf(" is", StringComparison.OrdinalIgnoreCase);
            return connector < 0 ? at : at + connector + 1;
        }

        return at;
    }

    /// <summary>The word fills its line: <c>## Final answer</c>.</summary>
    static bool IsHeading(ReadOnlySpan<char> text, int start, int end)
    {
        end = Skip(text, end);
        if (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            return false;
        }

        var before = text[Math.Max(0, start - LongestHeading)..start];
        return before[(before.LastIndexOf('\n') + 1)..].Trim(" \t*_#`") is "" or "Final" or "final" or "FINAL" or "The" or "The final" or "最终" or "最后";
    }

    static bool IsLineStart(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '*' or '\t')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    static bool Starts(ReadOnlySpan<char> text, int at, string word) => text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
