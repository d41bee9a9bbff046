namespace LlmBench.Suites.Generated;

/// <summary>Draws the tasks of the math suite: the same seed and version always make the same tasks.</summary>
static class MathGenerator
{
    /// <summary>Raised whenever a seed would make other tasks.</summary>
    public const int Version = 1;

    /// <summary>Easy families first: every prefix of a set is a balanced mix.</summary>
    public static IReadOnlyList<QuestionFamily> Families { get; } =
        [.. Arithmetic.Families.Concat(Fractions.Families).Concat(WordProblems.Families).Concat(NumberTheory.Families).Concat(Algebra.Families).OrderBy(family => family.Level)];

    /// <param name="known">Tasks that are not to be drawn again.</param>
    /// <returns>As many different tasks, one family after the other.</returns>
    /// <exception cref="UsageException">The families do not hold so many different questions.</exception>
    public static IReadOnlyList<SuiteTask> Generate(int seed, int count, params IEnumerable<SuiteTask> known) =>
        new TaskDrawing("math", Families).Draw(seed, count, known);
}
