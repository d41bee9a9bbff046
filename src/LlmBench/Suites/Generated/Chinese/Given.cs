namespace LlmBench.Suites.Generated.Chinese;

/// <summary>The people, things and numbers of one word problem.</summary>
sealed record Given(string Who, string Other, string Noun, string Unit, int A, int B, int C)
{
    public static IReadOnlyList<string> Names { get; } = ["小明", "小红", "小华", "小刚", "小丽", "小强", "小芳", "小伟", "小军", "小燕"];

    public static Given Draw(SplitMix64 random, IReadOnlyList<(string Noun, string Unit)> things)
    {
        var who = random.Between(0, Names.Count - 1);
        var other = (who + random.Between(1, Names.Count - 1)) % Names.Count;
        var (noun, unit) = random.Pick(things);
        return new(Names[who], Names[other], noun, unit, random.Between(11, 60), random.Between(5, 40), random.Between(3, 9));
    }
}
