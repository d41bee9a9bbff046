using System.Globalization;

namespace LlmBench.Suites.Generated;

/// <summary>Draws the tasks of a fresh suite from its families, one after the other: the same seed always makes the same tasks.</summary>
/// <param name="suite">The first part of the tasks' ids.</param>
/// <param name="rotation">In the order in which they take turns; one that is to have more tasks stands there more often.</param>
sealed class TaskDrawing(string suite, IReadOnlyList<QuestionFamily> rotation)
{
    const int MostTries = 1000;

    readonly Dictionary<string, int> drawn = [];

    /// <param name="known">Tasks that are not to be drawn again.</param>
    /// <exception cref="UsageException">The families do not hold so many different questions.</exception>
    public IReadOnlyList<SuiteTask> Draw(int seed, int count, IEnumerable<SuiteTask> known)
    {
        var random = new SplitMix64(unchecked((ulong)seed));
        var seen = known.Select(task => Key(task.Question, task.Choices)).ToHashSet();
        return [.. Enumerable.Range(0, count).Select(i => Draw(rotation[i % rotation.Count], random, seen))];
    }

    SuiteTask Draw(QuestionFamily family, SplitMix64 random, HashSet<string> seen)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var question = family.Draw(random);
            if (seen.Add(Key(question.Text, question.Choices)))
            {
                var number = drawn[family.Kind] = drawn.GetValueOrDefault(family.Kind) + 1;
                return new(
                    $"{suite}/{family.Kind}/{number.ToString("000", CultureInfo.InvariantCulture)}",
                    question.Text, question.Target, family.Kind, family.Level, question.Choices, question.Accept, question.Scorer);
            }
        }

        throw new UsageException($"There are not that many different questions of the kind '{family.Kind}': ask for a smaller count.");
    }

    /// <summary>The order of choices makes no other question.</summary>
    static string Key(string question, IReadOnlyList<string>? choices) => string.Join('\n', [question, .. (choices ?? []).Order(StringComparer.Ordinal)]);
}
