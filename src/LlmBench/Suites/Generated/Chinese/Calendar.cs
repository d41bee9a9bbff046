using System.Globalization;

namespace LlmBench.Suites.Generated.Chinese;

/// <summary>Hours, days of the week, dates and years of animals.</summary>
static class Calendar
{
    const string Weekdays = "日一二三四五六";

    /// <summary>From the year of the rat; 2020 was one.</summary>
    const string Animals = "鼠牛虎兔龙蛇马羊猴鸡狗猪";

    public static Question Minutes(SplitMix64 random)
    {
        var (start, length) = ((60 * random.Between(6, 19)) + (5 * random.Between(0, 11)), 5 * random.Between(7, 40));
        return Question.OfNumber($"火车{Clock(start)}开，当天{Clock(start + length)}到。路上用了多少分钟？", length);
    }

    public static Question Weekday(SplitMix64 random)
    {
        var (today, later) = (random.Between(0, 6), random.Between(8, 60));
        var day = Weekdays[(today + later) % 7];
        string[] names = day == '日' ? ["日", "天"] : [day.ToString()];
        string[] all = [.. from before in (string[])["星期", "周", "礼拜"] from name in names where before != "周" || name != "天" select before + name];
        return new($"今天是星期{Weekdays[today]}，再过{later}天是星期几？", all[0]) { Accept = all[1..] };
    }

    /// <summary>From March to December of one year: the length of February does not matter.</summary>
    public static Question Date(SplitMix64 random)
    {
        var first = new DateOnly(2025, random.Between(3, 10), random.Between(1, 28));
        var later = random.Between(9, 50);
        var then = first.AddDays(later);
        string[] all =
        [
            $"{then.Month}月{then.Day}日", $"{then.Month}月{then.Day}号",
            $"{ChineseNumeral.Of(then.Month)}月{ChineseNumeral.Of(then.Day)}日", $"{ChineseNumeral.Of(then.Month)}月{ChineseNumeral.Of(then.Day)}号",
        ];
        return new($"今天是{first.Month}月{first.Day}日，再过{later}天是几月几日？", all[0]) { Accept = all[1..] };
    }

    public static Question Zodiac(SplitMix64 random)
    {
        var (year, years) = (random.Between(1950, 2030), random.Between(5, 40));
        var animal = AnimalOf(year + years);
        return new($"{year}年是{AnimalOf(year)}年，{year + years}年是什么年？（按生肖回答）", $"{animal}年") { Accept = [animal.ToString(), $"属{animal}", $"生肖{animal}"] };
    }

    static char AnimalOf(int year) => Animals[(year - 2020 + 1200) % 12];

    static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}时{(minutes % 60 == 0 ? "整" : $"{minutes % 60}分")}");
}
