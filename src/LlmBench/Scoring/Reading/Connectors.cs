namespace LlmBench.Scoring.Reading;

/// <summary>What may stand between a marker's word and what it announces: "is", a colon, "(in dollars)".</summary>
static class Connectors
{
    const int LongestAside = 60;

    /// <summary>Stands between a marker's word and what it announces.</summary>
    static readonly string[] Words =
    [
        "]", "】", "is", "are", "was", "would be", "should be", "must be", "equals", "=", ":", "：", "->", "→", "⇒",
        "就是", "应该是", "应该为", "应当是", "应当为", "应是", "应为", "只能是", "分别是", "只有", "是", "为", "等于", "选择", "选",
    ];

    /// <summary>Behind the connectors that stand here; here where there are none.</summary>
    public static int After(ReadOnlySpan<char> text, int at)
    {
        for (var next = Skip(text, at); ConnectorAt(text, next) is > 0 and var length; next = Skip(text, at))
        {
            at = next + length;
        }

        return at;
    }

    static int ConnectorAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var connector in Words)
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
    public static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '*' or '_' or '`')
        {
            at++;
        }

        return at;
    }

    /// <summary>Over "(in dollars)" and "to the question", between the word and its connector.</summary>
    public static int SkipAside(ReadOnlySpan<char> text, int at)
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

    static bool Starts(ReadOnlySpan<char> text, int at, string word) => text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
