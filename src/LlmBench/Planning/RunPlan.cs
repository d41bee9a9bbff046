using LlmBench.Suites;

namespace LlmBench.Planning;

/// <summary>Everything a run will do, checked and in order, before anything is started.</summary>
/// <param name="Suites">With the generation settings that this run uses.</param>
/// <param name="Stages">One per candidate, so that each model is loaded once.</param>
sealed record RunPlan(IReadOnlyList<Suite> Suites, string Scope, int Attempts, IReadOnlyList<Stage> Stages)
{
    /// <summary>Nested: each takes a prefix of the next one's tasks.</summary>
    public static IReadOnlyList<string> Scopes => Suite.ScopeNames;

    /// <summary>Prompts that are answered at the same time.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>Tasks that each candidate is asked twice more at temperature 0; 0 for none.</summary>
    public int RepeatCheck { get; init; }

    /// <summary>Whether rows of several engines will stand side by side.</summary>
    public bool ComparesEngines => Stages.Select(stage => stage.Candidate.Engine.Name).Distinct().Skip(1).Any();

    public int Count => Stages.Sum(stage => stage.Count);

    /// <exception cref="UsageException">There is nothing to run, a scope is unknown, or a candidate or suite is named twice.</exception>
    public static RunPlan Create(IReadOnlyList<Candidate> candidates, IReadOnlyList<Suite> suites, string scope, int attempts)
    {
        Check(scope, attempts);
        RefuseDuplicates("model", candidates.Select(candidate => candidate.Label));
        RefuseDuplicates("suite", suites.Select(suite => suite.Name));
        return new(suites, scope, attempts, [.. candidates.Select(candidate => new Stage(candidate, AskedOf(candidate, suites), scope, attempts))]);
    }

    static IReadOnlyList<Suite> AskedOf(Candidate candidate, IReadOnlyList<Suite> suites) =>
        candidate.Recipe is { } recipe ? [.. suites.Select(recipe.ApplyTo)] : suites;

    static void Check(string scope, int attempts)
    {
        if (!Scopes.Contains(scope))
        {
            throw new UsageException($"There is no scope '{scope}'.{Nearest.Hint(scope, Scopes)} Known: {string.Join(", ", Scopes)}.");
        }

        if (attempts is < 1 or > 10_000)
        {
            throw new UsageException($"The number of attempts cannot be '{attempts}': give 1 to 10000.");
        }
    }

    static void RefuseDuplicates(string kind, IEnumerable<string> names)
    {
        if (names.CountBy(name => name).FirstOrDefault(entry => entry.Value > 1) is { Key: { } name })
        {
            throw new UsageException($"The {kind} '{name}' is named twice: name it once, and use --attempts for more samples of each task.");
        }
    }
}
