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

        if (shots == 0)
        {
            return suite with { Shots = null };
        }

        var chosen = Chosen(suite, shots);
        var shown = chosen.Select(Own).ToHashSet();
        return suite with
        {
            Tasks = [.. suite.Tasks.Where(task => !shown.Contains(Own(task)))],
            Shots = [.. chosen.Select(example => steps ? example : example with { Worked = null })],
        };
    }

    static IReadOnlyList<SuiteTask> Chosen(Suite suite, int shots)
    {
        var (asked, own) = (suite.Tasks.Select(Key).ToHashSet(), suite.Tasks.Select(Own).ToHashSet());
        var split = suite.Dev ?? throw new UsageException($"The suite '{suite.Name}' has no dev or train split to take examples from: leave --shots out.");
        var known = split.Where(example => own.Contains(Own(example)) || !asked.Contains(Key(example))).ToList();
        IReadOnlyList<string?> kinds = suite.ShotsOfKind == true ? [.. suite.Tasks.Select(task => task.Kind).Distinct()] : [null];
        return [.. kinds.SelectMany(kind => OfKind(suite, kind is null ? known : known.FindAll(example => example.Kind == kind), kind, shots))];
    }

    static IEnumerable<SuiteTask> OfKind(Suite suite, List<SuiteTask> known, string? kind, int shots) =>
        known.Count >= shots
            ? known.Take(shots)
            : throw new UsageException($"--shots cannot be '{shots}': the suite '{suite.Name}' has {known.Count} examples{(kind is null ? "" : $" of the kind '{kind}'")}.");

    /// <summary>Of a split that is part of the set, as MBPP's: what is shown of it is not asked.</summary>
    static (string Id, string Key) Own(SuiteTask task) => (task.Id, Key(task));

    static string Key(SuiteTask task) => string.Join('\n', [task.Question.Trim(), .. task.Choices ?? []]);
}
