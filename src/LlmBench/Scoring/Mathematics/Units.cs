namespace LlmBench.Scoring.Mathematics;

/// <summary>Units that stand behind values, as far as they must be told from variables and from each other.</summary>
static class Units
{
    static readonly HashSet<string> Short = new(StringComparer.Ordinal)
    {
        "cm", "mm", "km", "kg", "mg", "ml", "mL", "ft", "in", "yd", "mi", "oz", "lb",
        "元", "个", "只", "人", "米", "天", "岁", "本", "页", "度", "厘米", "千克", "小时", "分钟",
    };

    static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["inch"] = "in",
        ["inche"] = "in",
        ["feet"] = "ft",
        ["foot"] = "ft",
        ["centimeter"] = "cm",
        ["centimetre"] = "cm",
        ["meter"] = "m",
        ["metre"] = "m",
        ["kilometer"] = "km",
        ["kilometre"] = "km",
        ["millimeter"] = "mm",
        ["kilogram"] = "kg",
        ["gram"] = "g",
        ["mile"] = "mi",
        ["yard"] = "yd",
        ["hr"] = "hour",
        ["sec"] = "second",
        ["min"] = "minute",
        ["usd"] = "dollar",
        ["unit"] = "",
        ["厘米"] = "cm",
        ["毫米"] = "mm",
        ["分米"] = "dm",
        ["米"] = "m",
        ["千米"] = "km",
        ["公里"] = "km",
        ["千克"] = "kg",
        ["公斤"] = "kg",
        ["克"] = "g",
        ["小时"] = "hour",
        ["分钟"] = "minute",
        ["秒"] = "second",
        ["天"] = "day",
        ["美元"] = "dollar",
        ["美分"] = "cent",
    };

    /// <summary>Too short to be told from a product of letters but by this list.</summary>
    public static bool IsShort(string unit) => Short.Contains(unit.Split('^', '/')[0]);

    /// <summary>The same for one and many, short and long, "square inches" and "inches^2".</summary>
    public static string Canonical(string unit)
    {
        var words = unit.ToLowerInvariant()
            .Replace("平方", "square ", StringComparison.Ordinal)
            .Replace("立方", "cubic ", StringComparison.Ordinal)
            .Replace("per", "/", StringComparison.Ordinal)
            .Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        var power = words.Remove("square") || words.Remove("sq") ? "^2" : words.Remove("cubic") || words.Remove("cu") ? "^3" : "";
        return string.Concat(words.Select(Single)) + power;
    }

    static string Single(string word)
    {
        var (name, power) = word.IndexOf('^', StringComparison.Ordinal) is > 0 and var at ? (word[..at], word[at..]) : (word, "");
        var singular = name.Length > 3 && name.EndsWith('s') ? name[..^1] : name;
        return Written.GetValueOrDefault(singular, singular) + power;
    }
}
