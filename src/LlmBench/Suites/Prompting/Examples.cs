namespace LlmBench.Suites.Prompting;

/// <summary>Chooses the examples that a prompt shows: the first of the suite's own dev or train split, and never a task that is asked.</summary>
static class Examples
{
    const int Most = 100;

    /// <param name="shots">Examples in each prompt; 0 shows none.</param>
    /// <param name="steps">Whether they show their steps, where the split has any.</param>
    /// <exception cref="UsageException">The suite has no such split, or not so many examples.</exception>
    public static Suite Shown(Suite suite, int shots, bool steps)
    {
        if (shots is < 0 or > Most)
        {
            throw new UsageException($"--shots cannot be '{shots}': give 0 to {Most}.");
        }

        return suite with { Shots = shots == 0 ? null : [.. Chosen(suite, shots).Select(example => steps ? example : example with { Worked = null })] };
    }

    static IReadOnlyList<SuiteTask> Chosen(Suite suite, int shots)
    {
        var asked = suite.Tasks.Select(Key).ToHashSet();
        var split = suite.Dev ?? throw new UsageException($"The suite '{suite.Name}' has no dev or train split to take examples from: leave --shots out.");
        var known = split.Where(example => !asked.Contains(Key(example))).ToList();
        IReadOnlyList<string?> kinds = suite.ShotsOfKind == true ? [.. suite.Tasks.Select(task => task.Kind).Distinct()] : [null];
        return [.. kinds.SelectMany(kind => OfKind(suite, kind is null ? known : known.FindAll(example => example.Kind == kind), kind, shots))];
    }

    static IEnumerable<SuiteTask> OfKind(Suite suite, List<SuiteTask> known, string? kind, int shots) =>
        known.Count >= shots
            ? known.Take(shots)
            : throw new UsageException($"--shots cannot be '{shots}': the suite '{suite.Name}' has {known.Count} examples{(kind is null ? "" : $" of the kind '{kind}'")}.");

    static string Key(SuiteTask task) => string.Join('\n', [task.Question.Trim(), .. task.Choices ?? []]);
}
