using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting.Board;

/// <summary>A suite of a report: the same version, tasks and settings for every candidate that it holds.</summary>
/// <param name="Name">Unique in the report and safe as a file name.</param>
/// <param name="Title">In English, unique in the report.</param>
sealed record SuiteColumn(string Name, string Title, Suite Suite, SuiteRecord Record, string Scope, IReadOnlyList<SuiteTask> Tasks)
{
    public IReadOnlyList<IScorer> Scorers { get; init; } = [];

    /// <summary>Whether its choices were judged by their log-likelihoods: a column of its own, beside that of written answers.</summary>
    public bool ByLikelihood => Suite.Choices is not null;

    public bool Holds(SuiteRecord suite) =>
        (suite.Name, suite.Version, suite.Tasks, suite.Digest) == (Record.Name, Record.Version, Record.Tasks, Record.Digest);

    /// <summary>The suites of some runs; one that differs between them in version, scope or settings becomes several.</summary>
    public static IReadOnlyList<SuiteColumn> Of(IEnumerable<ScoredRun> runs)
    {
        List<SuiteColumn> columns = [];
        foreach (var (run, suite) in runs.SelectMany(run => run.Suites, (run, suite) => (run, suite)))
        {
            if (!columns.Any(column => column.Holds(suite.Record)))
            {
                columns.Add(New(run.Info, suite, columns));
            }
        }

        return columns;
    }

    static SuiteColumn New(RunInfo run, PlannedSuite planned, List<SuiteColumn> others)
    {
        var (suite, record) = (planned.Suite, planned.Record);
        var (name, title) = others.Any(other => other.Record.Name == record.Name && other.Suite.Choices == suite.Choices)
            ? ($"{record.Name}-{others.Count + 1}", $"{suite.Title} (version {record.Version}, {run.Scope}, of {run.Id})")
            : (record.Name, suite.Title);
        (name, title) = suite.Choices is { } mode ? ($"{name}-{mode}", $"{title} ({mode})") : (name, title);
        return new(name, title, suite, record, run.Scope, planned.Tasks) { Scorers = planned.Scorers };
    }
}
