namespace LlmBench.Suites.Generated.Chinese;

/// <summary>Word problems of everyday life.</summary>
static class Problems
{
    static readonly (string Noun, string Unit)[] Things =
    [
        ("苹果", "个"), ("橘子", "个"), ("气球", "个"), ("贝壳", "个"), ("铅笔", "支"), ("邮票", "张"), ("糖果", "颗"), ("弹珠", "颗"), ("卡片", "张"), ("练习本", "本"),
    ];

    static readonly string[] Goods = ["衣服", "书包", "台灯", "雨伞", "水壶", "风筝", "篮球", "围巾"];

    static readonly string[] Digits = ["五", "六", "七", "八", "九"];

    static readonly Func<Given, Question>[] Short =
    [
        g => Question.OfNumber($"{g.Who}有{g.A}{g.Unit}{g.Noun}，又买了{g.B}{g.Unit}。现在一共有多少{g.Unit}？", g.A + g.B),
        g => Question.OfNumber($"{g.Who}有{g.A + g.B}{g.Unit}{g.Noun}，送给同学{g.B}{g.Unit}。还剩多少{g.Unit}？", g.A),
        g => Question.OfNumber($"每盒有{g.A}{g.Unit}{g.Noun}，{g.C}盒一共有多少{g.Unit}？", g.A * g.C),
        g => Question.OfNumber($"把{g.A * g.C}{g.Unit}{g.Noun}平均分给{g.C}个同学，每人分到多少{g.Unit}？", g.A),
        g => Question.OfNumber($"{g.Who}买了{g.C}{g.Unit}{g.Noun}，每{g.Unit}{g.A}元，付了{(g.A * g.C) + g.B}元。应找回多少元？", g.B),
        g => Question.OfNumber($"一本书有{(g.A * g.C) + g.B}页，{g.Who}每天看{g.A}页，看了{g.C}天。还剩多少页？", g.B),
        g => Question.OfNumber($"{g.Who}有{g.A}{g.Unit}{g.Noun}，{g.Other}的{g.Noun}是{g.Who}的{g.C}倍。两人一共有多少{g.Unit}？", g.A + (g.A * g.C)),
    ];

    static readonly Func<Given, Question>[] Long =
    [
        g => Question.OfNumber($"小店星期一卖出{g.A}{g.Unit}{g.Noun}，星期二比星期一多卖{g.B}{g.Unit}，星期三卖的是星期二的{g.C}倍。三天一共卖出多少{g.Unit}？", g.A + ((1 + g.C) * (g.A + g.B))),
        g => Question.OfNumber($"{g.Who}每星期存{g.A}元，存了{g.C}个星期，花了{g.A}元，又得到{g.B}元。{g.Who}现在有多少元？", (g.A * g.C) - g.A + g.B),
        g => Question.OfNumber($"学校买来{g.C}箱{g.Noun}，每箱{g.A}{g.Unit}，用掉{g.B}{g.Unit}以后又买来一箱。现在有多少{g.Unit}？", (g.C * g.A) - g.B + g.A),
        g => Question.OfNumber($"{g.Who}比{g.Other}大{g.C}岁。{g.B}年以后，两人年龄的和是{(2 * g.A) + g.C + (2 * g.B)}岁。{g.Other}今年多少岁？", g.A),
    ];

    public static Question OneOrTwoSteps(SplitMix64 random) => random.Pick(Short)(Given.Draw(random, Things));

    public static Question ThreeSteps(SplitMix64 random) => random.Pick(Long)(Given.Draw(random, Things));

    public static Question MarketUnits(SplitMix64 random)
    {
        var n = random.Between(2, 60);
        return random.Between(1, 4) switch
        {
            1 => Question.OfNumber($"{n}公斤是多少斤？", 2 * n),
            2 => Question.OfNumber($"{n}斤是多少两？", 10 * n),
            3 => Question.OfNumber($"{2 * n}里是多少公里？", n),
            _ => Question.OfNumber($"{2 * n}斤是多少公斤？", n),
        };
    }

    /// <summary>八折 is eight tenths of the price, 八五折 is 85 hundredths.</summary>
    public static Question Discount(SplitMix64 random)
    {
        var (goods, price, tenths, half) = (random.Pick(Goods), 20 * random.Between(2, 40), random.Between(5, 9), random.Between(0, 2) == 0);
        var rate = Digits[tenths - 5] + (half ? "五" : "");
        return Question.OfNumber($"{Counted(goods)}{goods}原价{price}元，打{rate}折以后卖多少元？", new Rational(price * ((10 * tenths) + (half ? 5 : 0)), 100));
    }

    static string Counted(string goods) => goods switch
    {
        "台灯" => "一盏",
        "雨伞" => "一把",
        "围巾" => "一条",
        "衣服" => "一件",
        _ => "一个",
    };
}
