namespace LlmBench.Scoring.Texts;

/// <summary>Counts the items of a list: lines with a bullet, a number or an ordinal before them.</summary>
static class ListItems
{
    const string Digits = "0123456789一二三四五六七八九十";
    const string Stems = "甲乙丙丁戊己庚辛壬癸";

    /// <summary>A single ordinal is a sentence that goes on: 第一，...；第二，....</summary>
    public static int In(string text)
    {
        var lines = text.Split('\n');
        var ordinals = lines.Count(line => IsOrdinal(Unmarked(line)));
        return lines.Count(IsItem) + (ordinals > 1 ? ordinals : 0);
    }

    static ReadOnlySpan<char> Unmarked(string line)
    {
        var rest = line.AsSpan().TrimStart();
        return rest is ['*', '*', ..] ? rest[2..] : rest;
    }

    static bool IsItem(string line)
    {
        var rest = Unmarked(line);
        return rest is [>= '①' and <= '⑳', ..] or ['-' or '*' or '•' or '·' or '+' or '–', ' ' or '\t', ..] or ['•' or '·', ..]
            || IsNumbered(rest.TrimStart("(（"))
            || (rest is [var stem, '、', ..] && Stems.Contains(stem, StringComparison.Ordinal))
            || rest is [(>= 'a' and <= 'h') or (>= 'A' and <= 'H'), ')' or '）' or '、', ..]
            || IsRoman(rest);
    }

    /// <summary>1. 1) 一、 and the keycap 1️⃣; but not 3.5.</summary>
    static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var number = line.TrimStart(Digits);
        return number.Length < line.Length && line.Length - number.Length <= 3
            && number is ['.' or '、' or ')' or '）' or '．', not (>= '0' and <= '9'), ..] or ['\uFE0F', '\u20E3', ..] or ['\u20E3', ..];
    }

    /// <summary>第一， 步骤二： 三是</summary>
    static bool IsOrdinal(ReadOnlySpan<char> line)
    {
        var isFirst = line is ['第', ..];
        var number = isFirst ? line[1..] : line.StartsWith("步骤") ? line[2..].TrimStart(' ') : line;
        var rest = number.TrimStart(Digits);
        return rest.Length < number.Length && number.Length - rest.Length <= 3
            && (number.Length == line.Length ? rest is ['是', ..] && number[0] > '9'
                : isFirst ? rest is ['，' or ',' or '、' or '：' or ':' or '步' or '条' or '点', ..]
                : rest is ['，' or '、' or '：' or ':' or '.', ..]);
    }

    static bool IsRoman(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart("IVX");
        return rest.Length < line.Length && rest is ['.', ' ', ..];
    }
}
