using System.Buffers;

namespace LlmBench.Scoring.Reading;

/// <summary>The ways to read a text as a short answer.</summary>
/// <remarks>
/// What stands in <c>\boxed{}</c>; else what follows the last marker: its line, its sentence, or what is quoted at its start; else the whole
/// text without an explanation behind it, and its last line.
/// </remarks>
static class ShortAnswer
{
    /// <summary>Of a target in characters, and so of anything that is compared with one.</summary>
    public const int Longest = 500;

    static readonly string[] Explanations =
        ["解释", "解析", "说明", "理由", "分析", "注", "出处", "释义", "意思", "explanation", "reason", "note", "because", "因为", "（", "("];

    static readonly string[] Fonts = ["\\text", "\\textbf", "\\textit", "\\mathrm", "\\mathbf", "\\mbox"];

    static readonly SearchValues<char> Marks = SearchValues.Create(" \t\r\n*_`.,;:!?。，、：；！？");

    /// <summary>None where there is nothing to read.</summary>
    public static List<string> Readings(string text)
    {
        var readings = Boxed.LastIn(text) is { IsTorn: false } box ? [Unwrapped(text[box.Start..box.End])] : Announced(text) ?? Whole(text);
        readings.RemoveAll(reading => Folding.Fold(reading).Length == 0);
        return readings;
    }

    static string Unwrapped(string content)
    {
        var open = content.IndexOf('{', StringComparison.Ordinal);
        return open > 0 && content.EndsWith('}') && Fonts.Contains(content[..open].TrimEnd()) ? content[(open + 1)..^1] : content;
    }

    static List<string>? Announced(string text)
    {
        var markers = Markers.OfTexts.In(text);
        for (var (i, end) = (markers.Count - 1, text.Length); i >= 0; end = markers[i].Start, i--)
        {
            var said = text.AsSpan()[markers[i].End..end].Trim(" \t\r\n*_`");
            if (said.ContainsAnyExcept(Marks))
            {
                return Parts(said);
            }
        }

        return markers is [var first, ..] && !text.AsSpan()[..first.Start].ContainsAnyExcept(Marks) ? [] : null;
    }

    static List<string> Parts(ReadOnlySpan<char> said)
    {
        var line = Line(said);
        List<string> parts = [line.ToString()];
        if (line.IndexOfAny("。！？") is > 0 and var stop)
        {
            parts.Add(line[..stop].ToString());
        }

        if (line.IndexOf(". ", StringComparison.Ordinal) is > 0 and var point)
        {
            parts.Add(line[..point].ToString());
        }

        if (line is ['“' or '"' or '「' or '《', ..] && line[1..].IndexOfAny("”\"」》") is > 0 and var close)
        {
            parts.Add(line[1..(close + 1)].ToString());
        }

        if (line.IndexOf(", the ", StringComparison.OrdinalIgnoreCase) is > 0 and var apposition)
        {
            parts.Add(line[..apposition].ToString());
        }

        return [.. parts, .. WithoutGloss(line), .. BeforeDash(line)];
    }

    /// <summary>Fe (iron), míng（第二声）: what it stands for, in brackets behind it.</summary>
    static List<string> WithoutGloss(ReadOnlySpan<char> line)
    {
        var said = line.TrimEnd(" .。");
        var open = Math.Max(said.LastIndexOf(" ("), said.LastIndexOf('（'));
        return said is [.., ')' or '）'] && open > 0 ? [said[..open].ToString()] : [];
    }

    /// <summary>疑是地上霜——李白, True – because ...</summary>
    static List<string> BeforeDash(ReadOnlySpan<char> line)
    {
        var dash = line.IndexOf("——") is > 0 and var found ? found : Math.Max(line.IndexOf(" – "), line.IndexOf(" — "));
        return dash > 0 ? [line[..dash].ToString()] : [];
    }

    /// <summary>“谦虚”的反义词是“骄傲”。</summary>
    static List<string> Quoted(ReadOnlySpan<char> line)
    {
        var said = line.TrimEnd(" .。！!");
        return said is [.., '”'] && said.LastIndexOf("是“") is > 0 and var open ? [said[(open + 2)..^1].ToString()] : [];
    }

    /// <summary>1. 骄傲.</summary>
    static List<string> Numbered(ReadOnlySpan<char> line) => line is ['1', '.' or '、', ' ' or (>= '一' and <= '鿿'), ..] ? [line[2..].ToString()] : [];

    static List<string> Whole(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimStart('#').Trim(' ', '\t', '\r', '*', '_', '`')).Where(line => line.Length > 0).ToList();
        var explanation = lines.FindIndex(Math.Min(1, lines.Count), line => IsExplanation(line));
        var said = explanation < 0 ? lines : lines[..explanation];
        return said switch
        {
            [] => [],
            [var only] => [Short(only).ToString(), .. Labelled(only), .. WithoutGloss(Short(only)), .. BeforeDash(Short(only)), .. Quoted(Short(only)), .. Numbered(Short(only))],
            [.., var last] => [Short(last).ToString(), Short(string.Join(' ', said)).ToString()],
        };
    }

    /// <summary>成语：杯弓蛇影.</summary>
    static IEnumerable<string> Labelled(string line)
    {
        const int LongestLabel = 8;
        var colon = line.IndexOfAny([':', '：']);
        return colon is > 0 and <= LongestLabel && !line[..colon].Any(char.IsDigit) ? [Short(line.AsSpan(colon + 1)).ToString()] : [];
    }

    static bool IsExplanation(ReadOnlySpan<char> line)
    {
        foreach (var word in Explanations)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    static ReadOnlySpan<char> Line(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return Short(end < 0 ? text : text[..end].TrimEnd(" \t\r*_`"));
    }

    /// <summary>No target is longer, and folding costs time; a longer answer is none of them.</summary>
    static ReadOnlySpan<char> Short(ReadOnlySpan<char> text) => text.Length > Longest ? $"{text[..Longest]}…" : text;
}
