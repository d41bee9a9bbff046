using LlmBench.Scoring.Reading;

namespace LlmBench.Scoring.Mathematics;

/// <summary>The part of a solution that states its result.</summary>
/// <param name="Text">None where nothing states one.</param>
/// <param name="Flaw">Why there is none.</param>
/// <param name="IsBoxed">The model put it in a box: whatever stands there is its answer.</param>
readonly record struct FinalAnswer(string? Text, string? Flaw, bool IsBoxed = false)
{
    const string Blanks = " \t\r\n*_`";
    const string Punctuation = Blanks + ".。,，;；:：$";

    /// <summary>Words and signs in a last line behind which the result stands.</summary>
    static readonly string[] Connectors = [" is ", " are ", " equals ", "等于", "是", "为", "=", "\\approx", "≈"];

    /// <summary>In the last box; else behind the last marker that anything follows; else in the last line.</summary>
    public static FinalAnswer Of(string answer) =>
        AnswerText.AfterThinking(answer) is not { } text ? new(null, AnswerText.OnlyThinking)
        : Boxed.LastIn(text) switch
        {
            { IsTorn: true } => new(null, Boxed.Torn),
            { } box => Found(text.AsSpan()[box.Start..box.End], inBox: true),
            null => Plain(text.Replace("**", "", StringComparison.Ordinal)),
        };

    static FinalAnswer Plain(string text) => Marked(text) ?? LastLine(text);

    static FinalAnswer? Marked(ReadOnlySpan<char> text)
    {
        var markers = Markers.OfExpressions.In(text);
        for (var (i, end) = (markers.Count - 1, text.Length); i >= 0; end = markers[i].Start, i--)
        {
            var said = text[markers[i].End..end].TrimStart(" \t\r\n*:：_");
            if (!said.IsEmpty)
            {
                return markers[i].IsSentence ? LastLine(Line(said)) : Stated(said);
            }
        }

        return null;
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
