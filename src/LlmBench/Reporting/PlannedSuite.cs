using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting;

/// <summary>A suite as a run holds it: the tasks that the run planned, each with its scorer.</summary>
sealed class PlannedSuite
{
    readonly IScorer?[] scorers;
    readonly Dictionary<string, int> places;

    PlannedSuite(SuiteRecord record, Suite suite, Func<string, IScorer> find)
    {
        Record = record;
        Suite = suite;
        Tasks = [.. suite.Tasks.Take(record.Tasks)];
        places = Tasks.Index().ToDictionary(task => task.Item.Id, task => task.Index);
        scorers = [.. Tasks.Select(task => (task.Scorer ?? suite.Scorer) is { } name ? find(name) : null)];
    }

    public SuiteRecord Record { get; }

    public Suite Suite { get; }

    public IReadOnlyList<SuiteTask> Tasks { get; }

    /// <exception cref="UsageException">The folder lacks the suite, or the program lacks its scorer.</exception>
    public static PlannedSuite Read(RunFolder run, SuiteRecord record, Catalog<IScorer> scorers)
    {
        var folder = Path.Combine(run.SuitesFolder, record.Name);
        if (!File.Exists(Path.Combine(folder, "suite.json")) || !File.Exists(Path.Combine(folder, "tasks.jsonl")))
        {
            throw new UsageException($"'{run.Path}' cannot be reported: '{folder}', the copy of the suite that its samples answer, is not complete.");
        }

        var known = scorers.All.ToDictionary(scorer => scorer.Name);
        return new(record, SuiteFolder.Read(folder), name => known.GetValueOrDefault(name)
            ?? throw new UsageException(
                $"The suite '{record.Name}' in '{run.Path}' names the scorer '{name}', which this program does not have. Known: {string.Join(", ", known.Keys)}."));
    }

    /// <summary>Those of its tasks, each once.</summary>
    public IReadOnlyList<IScorer> Scorers => [.. scorers.OfType<IScorer>().Distinct()];

    /// <summary>Scorers that have changed since the run was taken: verdicts may differ from those that it was first reported with.</summary>
    public IEnumerable<string> Rescored =>
        Scorers.Where(scorer => Record.Scorers?.GetValueOrDefault(scorer.Name, scorer.Version) is { } then && then != scorer.Version)
            .Select(scorer => FormattableString.Invariant($"{scorer.Name} {Record.Scorers![scorer.Name]} then, {scorer.Version} now"));

    /// <returns>The task's place among those planned, from 0; none when it is not one of them.</returns>
    public int? PlaceOf(string task) => places.TryGetValue(task, out var place) ? place : null;

    /// <returns>None where the suite only measures speed, or its choices are judged by their log-likelihoods.</returns>
    public IScorer? ScorerOf(int task) => Suite.Choices is null ? scorers[task] : null;

    public Score Score(int task, Sample sample) =>
        Suite.Choices is not null ? ChoiceLikelihood.Score(Suite, Tasks[task], sample.OptionLogLikelihoods)
        : sample.Answer is { } answer && scorers[task] is { } scorer ? scorer.Score(Tasks[task], answer) : new(Verdict.Unscored);
}
