using System.Globalization;
using LlmBench.Reporting.Board;
using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Reporting;

/// <summary>Where the figures of a report come from: settings, candidates, machines and files.</summary>
static class Provenance
{
    public static void AddTo(Markdown page, Summary summary)
    {
        page.Heading(2, "Suites and settings");
        foreach (var suite in summary.Suites)
        {
            page.Paragraph($"{suite.Name}, version {suite.Record.Version}, licence {suite.Suite.Licence}, SHA-256 {suite.Record.Digest}:");
            page.List([$"{suite.Tasks.Count} tasks of {suite.Suite.Tasks.Count} ({suite.Scope})", $"scored by {ScorersOf(suite)}", $"system: {suite.Suite.System ?? "none"}", $"prompt: {suite.Suite.Prompt}", $"examples: {Shots(suite.Suite)}", Pairs(suite.Record.Generation)]);
        }

        page.Heading(2, "Candidates");
        page.Table(
            ["Candidate", "weights, SHA-256", "chat template, SHA-256", "engine", "bytes", "parameters", "load settings", "recipe: what it is asked in place of the suites' settings"],
            summary.Rows.Select(row => About(row).Select(Markdown.Escape)));
        page.Heading(2, "Runs");
        foreach (var run in summary.Runs)
        {
            page.Paragraph($"{run.Id}:");
            page.List(About(run, summary));
        }
    }

    static string ScorersOf(SuiteColumn suite) =>
        suite.ByLikelihood ? "the log-likelihood of each choice" : suite.Scorers is [] ? "nothing" : string.Join("; ", suite.Scorers.Select(scorer => $"{scorer.Name}, version {scorer.Version}"));

    static IEnumerable<string> About(Row row) =>
    [
        row.Label,
        row.Candidate.Digest,
        row.Candidate.TemplateDigest ?? "none",
        $"{row.Candidate.Engine} {row.Candidate.EngineVersion}",
        row.Candidate.SizeBytes.ToString("N0", CultureInfo.InvariantCulture),
        row.Candidate.ParameterCount?.ToString("N0", CultureInfo.InvariantCulture) ?? "unknown",
        Pairs(row.Candidate.LoadSettings),
        row.Candidate.Recipe is { } recipe ? Pairs(recipe) : "none",
    ];

    /// <summary>By their ids; of a suite that shows each kind its own, how many.</summary>
    static string Shots(Suite suite) => suite switch
    {
        { Shots: null } => "none",
        { ShotsOfKind: true, Shots: var shots } => $"{shots.Count / shots.Select(shot => shot.Kind).Distinct().Count()} of each task's kind, {shots[0].Id} and so on",
        { Shots: var shots } => string.Join(", ", shots.Select(shot => shot.Id)),
    };

    static IEnumerable<string> About(RunInfo run, Summary summary)
    {
        var samples = summary.Rows.Where(row => row.Runs.Contains(run)).Sum(row => row.BySuite
            .Where(entry => run.Suites.Any(suite => summary.Suites.Any(column => column.Name == entry.Key && column.Holds(suite))))
            .Sum(entry => entry.Value.Samples));
        return
        [
            $"started {run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC by {run.Program}",
            $"asked for: llmbench run {string.Join(' ', run.Arguments)}",
            $"{run.Candidates.Count} candidates, {run.Suites.Count} suites, scope {run.Scope}, attempts {run.Attempts}",
            string.Create(CultureInfo.InvariantCulture, $"machine: {run.Host.Processor}, {run.Host.Cores} cores, {run.Host.MemoryBytes / 1e9:0.0} GB, vectors of {run.Host.VectorInstructions}, {run.Host.Os}, {run.Host.Architecture}, {run.Host.Runtime}"),
            string.Create(CultureInfo.InvariantCulture, $"every accuracy, TTFT, tg and pp: {samples:N0} samples of samples.jsonl, scored by the suites in suites/"),
            "load time and memory: loads.jsonl",
            "every sample with its verdict: samples.csv of this report",
        ];
    }

    static string Pairs(IReadOnlyDictionary<string, string> settings) => string.Join(", ", settings.Select(setting => $"{setting.Key} {(setting.Value is "" ? "none" : setting.Value)}"));
}
