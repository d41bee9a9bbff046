using System.Buffers;

namespace LlmBench.Scoring.Reading;

/// <summary>Words that announce an answer, such as <c>Answer:</c>, <c>the answer is</c>, <c>答案是</c> or <c>####</c>.</summary>
/// <param name="words">Longer ones before those that they begin with.</param>
sealed class Markers(params string[] words)
{
    const int LongestHeading = 24;

    /// <summary>In front of a marker they say that what it announces is not the answer.</summary>
    static readonly string[] Denials = ["incorrect", "wrong", "false", "不", "非", "错误", "错误的", "不正确的"];

    /// <summary>They announce something without a connector.</summary>
    static readonly string[] Fillers = ["应该填", "应填", "填入", "读作", "写作"];

    /// <summary>Verbs of choosing announce whatever follows them.</summary>
    static readonly string[] Verbs = ["choose", "chose", "select", "pick", "go with", "going with", "hence", "只剩", "选择", "选"];

    readonly SearchValues<string> any = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line that starts with <c>A:</c> ends a solution in GSM8K's form.</summary>
    public static Markers OfNumbers { get; } = new("####", "A:", "answer", "答案", "答:", "答：", "结果", "得数");

    public static Markers OfExpressions { get; } = new("####", "answer", "答案", "答:", "答：", "结果");

    public static Markers OfTexts { get; } = new([.. Fillers, "####", "answer", "答案", "答:", "答：", "下一句", "下句"]);

    public static Markers OfChoices { get; } = new([.. Verbs, "####", "answers", "answer", "options", "option", "choices", "choice", "答案", "答:", "答：", "正确的选项", "正确的有", "正确的", "正确选项"]);

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
        _ when Fillers.Contains(word) => AfterFiller(text, Connectors.Skip(text, at + word.Length), isNoun: word == "写作"),
        _ when Verbs.Contains(word) => IsVerb(text, at, at + word.Length) ? Connectors.After(text, at + word.Length) : Announced(text, at, at + word.Length),
        "答案" when IsShort(text, at + word.Length) => at + word.Length,
        _ => Announced(text, at, at + word.Length),
    };

    /// <summary>No 选项, and nothing that denies it before it: 不选, "would not choose".</summary>
    static bool IsVerb(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[Math.Max(0, start - 5)..start].TrimEnd(' ');
        return !(end < text.Length && text[end] == '项')
            && before is not ([.., '不' or '别' or '勿' or '没' or '可'] or [.., '不' or '没' or '可', '能' or '要' or '应' or '该'])
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
        if (IsRequest(text, start) || IsDeniedBefore(text[..start]))
        {
            return -1;
        }

        // In {"answer": ...} a quote closes the word.
        var rest = Connectors.SkipAside(text, Connectors.Skip(text, end < text.Length && text[end] == '"' ? end + 1 : end));
        var after = Connectors.After(text, rest);
        return after > rest ? IsDenied(text, after) ? -1 : after : IsHeading(text, start, end) ? end : -1;
    }

    /// <summary>"To answer: ..." announces work, not its result.</summary>
    static bool IsRequest(ReadOnlySpan<char> text, int at) => at >= 3 && text.Slice(at - 3, 3).Equals("to ", StringComparison.OrdinalIgnoreCase);

    static bool IsDeniedBefore(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" *_");
        foreach (var denial in Denials)
        {
            if (before.EndsWith(denial, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>答案AB, 答案42: with nothing between.</summary>
    static bool IsShort(ReadOnlySpan<char> text, int end) => end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]));

    static bool IsDenied(ReadOnlySpan<char> text, int at) => Starts(text, Connectors.Skip(text, at), "not ");

    /// <summary>The word fills its line: <c>## Final answer</c>.</summary>
    static bool IsHeading(ReadOnlySpan<char> text, int start, int end)
    {
        end = Connectors.Skip(text, end);
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
