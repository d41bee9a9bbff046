namespace LlmBench.Suites.Generated.Chinese;

/// <summary>Who stands where, from comparisons of two at a time in a mixed order.</summary>
static class Ordering
{
    static readonly (string More, string Less, string Order)[] Qualities = [("高", "矮", "从高到矮"), ("重", "轻", "从重到轻"), ("跑得快", "跑得慢", "从快到慢"), ("年纪大", "年纪小", "按年纪从大到小")];

    static readonly string[] Ranks = ["一", "二", "三", "四", "五", "六"];

    /// <param name="people">From 3 to 6.</param>
    public static Question Draw(SplitMix64 random, int people)
    {
        var names = Shuffled(random, Given.Names)[..people];
        var (more, less, order) = random.Pick(Qualities);
        var said = Enumerable.Range(0, people - 1).Select(i => random.Between(0, 1) == 0 ? $"{names[i]}比{names[i + 1]}{more}" : $"{names[i + 1]}比{names[i]}{less}");
        var asked = random.Between(1, people - 2);
        return new($"{string.Join('，', Shuffled(random, [.. said]))}。{order}排，谁排第{Ranks[asked]}？", names[asked])
        {
            Accept = [$"{names[asked]}排第{Ranks[asked]}"],
        };
    }

    /// <summary>Every order is as probable (Fisher and Yates).</summary>
    public static string[] Shuffled(SplitMix64 random, IReadOnlyList<string> items)
    {
        string[] shuffled = [.. items];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = random.Between(0, i);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }
}
