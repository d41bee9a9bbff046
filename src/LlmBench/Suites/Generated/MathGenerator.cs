using System.Globalization;

namespace LlmBench.Suites.Generated;

/// <summary>Draws the tasks of the math suite: the same seed and version always make the same tasks.</summary>
static class MathGenerator
{
    /// <summary>Raised whenever a seed would make other tasks.</summary>
    public const int Version = 1;

    /// <summary>Easy families first: every prefix of a set is a balanced mix.</summary>
    public static IReadOnlyList<QuestionFamily> Families { get; } =
        [.. Arithmetic.Families.Concat(Fractions.Families).Concat(WordProblems.Families).Concat(NumberTheory.Families).Concat(Algebra.Families).OrderBy(family => family.Level)];

    /// <returns>As many different tasks, one family after the other.</returns>
    /// <exception cref="UsageException">The families do not hold so many different questions.</exception>
    public static IReadOnlyList<SuiteTask> Generate(int seed, int count)
    {
        var random = new SplitMix64(unchecked((ulong)seed));
        var seen = new HashSet<string>();
        return [.. Enumerable.Range(0, count).Select(i => Draw(Families[i % Families.Count], (i / Families.Count) + 1, random, seen))];
    }

    static SuiteTask Draw(QuestionFamily family, int number, SplitMix64 random, HashSet<string> seen)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            var question = family.Draw(random);
            if (seen.Add(question.Text))
            {
                var id = $"math/{family.Kind}/{number.ToString("000", CultureInfo.InvariantCulture)}";
                return new(id, question.Text, question.Target, family.Kind, family.Level);
            }
        }

        throw new UsageException($"There are not that many different questions of the kind '{family.Kind}': ask for a smaller count.");
    }
}
