using System.Globalization;
using System.Text.RegularExpressions;

namespace LlmBench.Suites.Generated.Chinese;

/// <summary>Reading and writing numbers, and amounts as they stand on cheques.</summary>
static partial class Numbers
{
    static readonly string[] AmountEndings = ["元整", "元正", "元", "圆整", "圆正", "圆"];

    [GeneratedRegex("二(?=[千万亿])")]
    static partial Regex TwoOfMany { get; }

    public static Question Read(SplitMix64 random) => Reading(AsLongAs(random, 4, 7));

    public static Question ReadLong(SplitMix64 random) => Reading(AsLongAs(random, 9, 11));

    public static Question Write(SplitMix64 random)
    {
        var number = AsLongAs(random, 4, 7);
        var written = ChineseNumeral.Of(number);
        return new($"用汉字写出：{number}", written) { Accept = Others(written) };
    }

    public static Question Amount(SplitMix64 random)
    {
        var number = AsLongAs(random, 4, 5);
        var written = ChineseNumeral.Formal(number);
        string[] all = [.. from before in (string[])["", "人民币"] from ending in AmountEndings select before + written + ending];
        return new($"用大写金额写出：{number}元", all[0]) { Accept = all[1..] };
    }

    static Question Reading(long number) =>
        new($"用阿拉伯数字写出：{ChineseNumeral.Of(number)}", number.ToString(CultureInfo.InvariantCulture)) { Scorer = "number" };

    /// <summary>People say 两 for 二 before 千, 万 and 亿, and some write 一十 in full.</summary>
    static string[]? Others(string written)
    {
        string[] all = [TwoOfMany.Replace(written, "两"), .. written[0] == '十' ? [$"一{written}"] : Array.Empty<string>()];
        return all.Where(other => other != written).ToArray() is [_, ..] others ? others : null;
    }

    /// <summary>Of so many digits; about half of those after the first are zeros in one number of three, for gaps are what is hard.</summary>
    static long AsLongAs(SplitMix64 random, int least, int most)
    {
        var gaps = random.Between(1, 3) == 1;
        long number = random.Between(1, 9);
        for (var i = random.Between(least, most); i > 1; i--)
        {
            number = (10 * number) + (gaps && random.Between(0, 1) == 0 ? 0 : random.Between(0, 9));
        }

        return number;
    }
}
