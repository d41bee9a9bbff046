using System.Text;

namespace LlmBench.Suites.Generated.Chinese;

/// <summary>Whole numbers in Chinese characters, by the rules of primary schools: groups of four digits with 万 and 亿, and one 零 for a gap.</summary>
static class ChineseNumeral
{
    const string Digits = "零一二三四五六七八九";

    const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";

    static readonly string[] Groups = ["", "万", "亿"];

    /// <summary><c>十二万零三百四十</c>: a ten at the very start has no 一 before it.</summary>
    public static string Of(long number) => Text(number, Digits, ["", "十", "百", "千"]) is var text && text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;

    /// <summary><c>壹拾贰万零叁佰肆拾</c>, as on cheques.</summary>
    public static string Formal(long number) => Text(number, FormalDigits, ["", "拾", "佰", "仟"]);

    /// <param name="number">From 1 to 9,999 亿.</param>
    static string Text(long number, string digits, string[] places)
    {
        var text = new StringBuilder();
        var gap = false;
        for (var group = Groups.Length - 1; group >= 0; group--)
        {
            var value = (int)(number / (long)Math.Pow(10_000, group) % 10_000);
            if (value == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(text.Length > 0 && (gap || value < 1000) ? digits[..1] : "").Append(Group(value, digits, places)).Append(Groups[group]);
            gap = false;
        }

        return text.ToString();
    }

    static string Group(int value, string digits, string[] places)
    {
        var text = new StringBuilder();
        var gap = false;
        for (var (place, unit) = (3, 1000); place >= 0; place--, unit /= 10)
        {
            var digit = value / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? digits[..1] : "").Append(digits[digit]).Append(places[place]);
            gap = false;
        }

        return text.ToString();
    }
}
