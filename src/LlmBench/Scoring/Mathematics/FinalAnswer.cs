namespace LlmBench.Scoring.Mathematics;

/// <summary>The part of a solution that states its result.</summary>
/// <param name="Text">None where nothing states one.</param>
/// <param name="Flaw">Why there is none.</param>
/// <param name="IsBoxed">The model put it in a box: whatever stands there is its answer.</param>
readonly record struct FinalAnswer(string? Text, string? Flaw, bool IsBoxed = false)
{
    const string Thinking = "</think>";
    const string Blanks = " \t\r\n*_`";
    const string Punctuation = Blanks + ".。,，;；:：$";

    static readonly string[] Boxes = ["\\boxed", "\\fbox"];

    /// <summary>Words that announce a result; the longest stand first.</summary>
    static readonly string[] Markers =
    [
        "final answer is", "answer is", "answer:", "answer：", "answer =", "####", "答案是", "答案为", "答案：", "答案:", "结果是", "结果为", "答：", "答:",
    ];

    /// <summary>Words and signs in a last line behind which the result stands.</summary>
    static readonly string[] Connectors = [" is ", " are ", " equals ", "等于", "是", "为", "=", "\\approx", "≈"];

    /// <summary>In the last box; else behind the last marker; else in the last line.</summary>
    public static FinalAnswer Of(string answer)
    {
        var end = answer.LastIndexOf(Thinking, StringComparison.OrdinalIgnoreCase);
        var text = end < 0 ? answer : answer[(end + Thinking.Length)..];
        if (text.AsSpan().TrimStart().StartsWith("<think>", StringComparison.OrdinalIgnoreCase))
        {
            return new(null, "the thinking does not end");
        }

        return Boxed(text) ?? Plain(text.Replace("**", "", StringComparison.Ordinal));
    }

    static FinalAnswer Plain(string text) => Marked(text) ?? LastLine(text);

    static FinalAnswer? Boxed(string text)
    {
        var (start, length) = Boxes.Max(box => (text.LastIndexOf(box, StringComparison.Ordinal), box.Length));
        if (start < 0)
        {
            return null;
        }

        var open = start + length;
        while (open < text.Length && text[open] == ' ')
        {
            open++;
        }

        return open < text.Length && text[open] == '{' ? Braced(text, open) : Found(Line(text.AsSpan(open)));
    }

    static FinalAnswer Braced(string text, int open)
    {
        for (var (i, depth) = (open, 0); i < text.Length; i++)
        {
            // \{ and \} are braces of the answer's own.
            var isEscaped = text[i - 1] == '\\' && i > open;
            depth += isEscaped ? 0 : text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return Found(text.AsSpan(open + 1, i - open - 1), inBox: true);
            }
        }

        return new(null, "the answer ends inside \\boxed{");
    }

    static FinalAnswer? Marked(string text)
    {
        var best = (At: -1, End: -1);
        foreach (var marker in Markers)
        {
            var at = text.LastIndexOf(marker, StringComparison.OrdinalIgnoreCase);
            best = at + marker.Length > best.End && at >= 0 ? (at, at + marker.Length) : best;
        }

        if (best.At < 0)
        {
            return null;
        }

        var rest = text.AsSpan(best.End).TrimStart(" \t\r\n*:：_");
        return text[best.At] == '答' && text[best.End - 1] is ':' or '：' && best.End - best.At == 2 ? LastLine(Line(rest)) : Stated(rest);
    }

    /// <summary>Up to the end of the line, or of the sentence where another follows.</summary>
    static FinalAnswer Stated(ReadOnlySpan<char> rest)
    {
        var line = Line(rest);
        if (Displayed(line) is { } formula)
        {
            return formula;
        }

        var stop = line.IndexOfAny("。！");
        line = stop < 0 ? line : line[..stop];
        var sentence = line.IndexOf(". ", StringComparison.Ordinal);
        return Found(sentence < 0 ? line : line[..sentence]);
    }

    /// <summary>The first formula between dollars or \( \), where the text begins with one.</summary>
    static FinalAnswer? Displayed(ReadOnlySpan<char> text)
    {
        var (open, close) = text.StartsWith("$$") ? (2, "$$") : text.StartsWith("$") ? (1, "$") : text.StartsWith("\\(") ? (2, "\\)") : text.StartsWith("\\[") ? (2, "\\]") : (0, "");
        if (open == 0 || text[open..].IndexOf(close, StringComparison.Ordinal) is not (>= 0 and var length))
        {
            return null;
        }

        // Several formulas in one sentence are one answer: "$1$ and $2$".
        var behind = text[(open + length + close.Length)..].TrimStart();
        return behind.StartsWith("and ") || behind.StartsWith("or ") || behind is [',' or '、' or '或' or '和', ..] || behind.StartsWith("\\text") || behind is ['%' or '°' or '^', ..]
            ? null
            : Found(text.Slice(open, length));
    }

    static FinalAnswer LastLine(ReadOnlySpan<char> text)
    {
        var line = text.TrimEnd();
        line = line[(line.LastIndexOf('\n') + 1)..].Trim();
        if (line.Length > 2 && line.TrimEnd(".。 ") is [.., '$'] formulas && formulas[..^1].LastIndexOf('$') is >= 0 and var open)
        {
            return Found(formulas[(open + 1)..^1]);
        }

        var at = -1;
        foreach (var connector in Connectors)
        {
            at = Math.Max(at, line.LastIndexOf(connector, StringComparison.Ordinal) is >= 0 and var found ? found + connector.Length : -1);
        }

        return Found(WithoutChinese(at < 0 ? line : line[at..]));
    }

    /// <summary>她每天赚18元: what stands before the first number or formula says what it is the answer to.</summary>
    static ReadOnlySpan<char> WithoutChinese(ReadOnlySpan<char> line)
    {
        var first = 0;
        while (first < line.Length && line[first] >= '一' && line[first] <= '龥')
        {
            first++;
        }

        return first < line.Length && (char.IsAsciiDigit(line[first]) || line[first] is '$' or '\\' or '-') ? line[first..] : line;
    }

    static ReadOnlySpan<char> Line(ReadOnlySpan<char> text) => text.IndexOfAny('\n', '\r') is >= 0 and var end ? text[..end] : text;

    /// <param name="inBox">An exclamation mark is a factorial there.</param>
    static FinalAnswer Found(ReadOnlySpan<char> text, bool inBox = false) =>
        text.Trim(Blanks).TrimEnd(inBox ? Punctuation : Punctuation + "!！?？") is { IsEmpty: false } rest ? new(Unclosed(rest), null, inBox) : new(null, "nothing is stated");

    /// <summary>Without the \( before it whose end was cut off with the punctuation.</summary>
    static string Unclosed(ReadOnlySpan<char> text) =>
        (text.StartsWith("\\(") || text.StartsWith("\\[") ? text[2..] : text).ToString();
}
