using LlmBench.Suites.Generated.Chinese;

namespace LlmBench.Suites.Generated;

/// <summary>What makes fresh suites of one subject. A new one is a line here.</summary>
/// <param name="Name">Of the bundled suite that its suites are like.</param>
/// <param name="Version">Raised whenever a seed would make other tasks.</param>
/// <param name="Generate">Of a seed and a count, without tasks that are known.</param>
sealed record Generator(string Name, int Version, Func<int, int, IEnumerable<SuiteTask>, IReadOnlyList<SuiteTask>> Generate) : INamed
{
    public static Catalog<Generator> Catalog { get; } = new(
        "generator",
        // Tasks that are known were not always left out: that makes version 2 of what a seed gives.
        new("math", MathGenerator.Version + 1, MathGenerator.Generate),
        new("chinese", ChineseGenerator.Version, ChineseGenerator.Generate));
}
