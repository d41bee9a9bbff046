using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Reporting.Comparing;

/// <summary>Two candidates, each with its run, that are compared.</summary>
sealed record Match(ScoredRun First, ScoredRun Second)
{
    /// <summary>Characters of a wording that a notice shows.</summary>
    const int Most = 80;

    /// <summary>Suites that both were given.</summary>
    public IEnumerable<string> Common => First.Grids.Keys.Where(Second.Grids.ContainsKey);

    /// <summary>What was not the same in both.</summary>
    public IEnumerable<string> Notices =>
        Common.SelectMany(suite => Differences(suite, Record(First, suite), Record(Second, suite)).Concat(Wordings(suite, First.Grids[suite].Suite, Second.Grids[suite].Suite)).Concat(Rescored(suite)))
            .Concat(First.Candidate.AskedAs(Second.Candidate) ? [] : [$"Asked by different recipes: {First.Candidate.Label} ({RecipeOf(First)}), {Second.Candidate.Label} ({RecipeOf(Second)})."]);

    /// <exception cref="UsageException">The suite has other tasks in the one run than in the other.</exception>
    public Comparison Compare(string suite)
    {
        var (first, second) = (First.Grids[suite], Second.Grids[suite]);
        if (first.Suite.Choices != second.Suite.Choices)
        {
            throw new UsageException($"The runs cannot be compared: the choices of '{suite}' were judged by '{first.Suite.Choices ?? ChoiceTasks.Written}' in '{First.Info.Id}' and by '{second.Suite.Choices ?? ChoiceTasks.Written}' in '{Second.Info.Id}', which are two quantities.");
        }

        var unlike = first.Suite.Tasks.Zip(second.Suite.Tasks)
            .Take(Math.Min(first.Tasks, second.Tasks))
            .FirstOrDefault(tasks => (tasks.First.Id, tasks.First.Question, tasks.First.Target) != (tasks.Second.Id, tasks.Second.Question, tasks.Second.Target));
        return unlike.First is null
            ? Comparison.Of(suite, first, second)
            : throw new UsageException($"The runs cannot be compared: the suite '{suite}' has other tasks in '{Second.Info.Id}' than in '{First.Info.Id}' (first '{unlike.First.Id}').");
    }

    public IEnumerable<string> Lacking(IReadOnlyCollection<string>? only) =>
        First.Grids.Keys.Union(Second.Grids.Keys).Union(only ?? []).Except(Common).Select(suite => $"{suite}: only one of the two, or neither, was given it.");

    /// <summary>Both are scored here by the same versions, which need not be those that the runs were reported with.</summary>
    IEnumerable<string> Rescored(string suite) =>
        new[] { First, Second }.Distinct().Where(run => run.Grids[suite].Rescored.Any())
            .Select(run => $"{suite}: '{run.Info.Id}' was taken with other scorer versions ({string.Join("; ", run.Grids[suite].Rescored)}); both runs are scored by those of now.");

    static string RecipeOf(ScoredRun run) => run.Candidate.Recipe is { } recipe ? string.Join(", ", recipe.Select(setting => $"{setting.Key} {setting.Value}")) : "none";

    static IEnumerable<string> Wordings(string suite, Suite first, Suite second)
    {
        (string What, string? First, string? Second)[] wordings =
        [
            ("system text", first.System, second.System),
            ("prompt", first.Prompt, second.Prompt),
            ("examples", Shots(first), Shots(second)),
        ];
        return wordings.Where(wording => wording.First != wording.Second)
            .Select(wording => $"{suite}: {wording.What} '{Untrusted.Shortened(wording.First ?? "none", Most)}' in the first run and '{Untrusted.Shortened(wording.Second ?? "none", Most)}' in the second.");
    }

    static string? Shots(Suite suite) => suite.Shots is { } shots ? string.Join(' ', shots.Select(shot => shot.Id)) : null;

    static SuiteRecord Record(ScoredRun run, string suite) => run.Info.Suites.First(record => record.Name == suite);

    static IEnumerable<string> Differences(string suite, SuiteRecord first, SuiteRecord second)
    {
        foreach (var (name, value) in first.Generation)
        {
            if (second.Generation.GetValueOrDefault(name) is { } other && other != value)
            {
                yield return $"{suite}: {name} is {value} in the first run and {other} in the second.";
            }
        }

        if (first.Tasks != second.Tasks)
        {
            yield return $"{suite}: {first.Tasks} tasks in the first run and {second.Tasks} in the second; the common ones are compared.";
        }
    }
}
