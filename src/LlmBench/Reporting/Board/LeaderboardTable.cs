using LlmBench.Metrics;

namespace LlmBench.Reporting.Board;

/// <summary><c>leaderboard.csv</c>: a row for each candidate, with every metric over all its suites and on each.</summary>
static class LeaderboardTable
{
    static readonly string[] About =
    [
        "rank", "candidate", "key", "model", "quantization", "engine", "engine version", "runs", "processor", "cores",
        "size bytes", "parameters", "samples", "planned samples", "mean accuracy (%)",
    ];

    public static void Write(Stream stream, Leaderboard board)
    {
        var metrics = Metric.Catalog.All;
        var scopes = board.Summary.Suites.Select(suite => suite.Name).Prepend("all");
        using var table = new CsvTable(stream, [.. About, .. scopes.SelectMany(scope => metrics.SelectMany(metric => Titles(scope, metric)))]);
        foreach (var (row, rank) in board.Places)
        {
            Describe(table, row, rank);
            foreach (var metric in metrics)
            {
                Write(table, row.Find(metric));
            }

            foreach (var (suite, metric) in board.Summary.Suites.SelectMany(_ => metrics, (suite, metric) => (suite, metric)))
            {
                Write(table, row.Find(metric, suite) ?? new(metric, null, null, null));
            }

            table.End();
        }
    }

    static string[] Titles(string scope, Metric metric)
    {
        var title = $"{scope}: {metric.Name} ({metric.Unit})";
        return HasInterval(metric) ? [title, $"{title} low", $"{title} high"] : [title];
    }

    static bool HasInterval(Metric metric) => metric.Name.StartsWith("accuracy", StringComparison.Ordinal) || metric.Name.StartsWith("pass@", StringComparison.Ordinal);

    static void Describe(CsvTable table, Row row, int? rank) =>
        table.Number(rank).Text(row.Label).Text(row.Candidate.Key).Text(row.Candidate.Model).Text(row.Candidate.Quantization)
            .Text(row.Candidate.Engine).Text(row.Candidate.EngineVersion)
            .Text(string.Join(" ", row.Runs.Select(run => run.Id))).Text(row.Runs[0].Host.Processor).Number(row.Runs[0].Host.Cores)
            .Number(row.Candidate.SizeBytes).Number(row.Candidate.ParameterCount).Number(row.All.Samples).Number(row.All.Planned).Number(row.MeanAccuracy);

    static void Write(CsvTable table, Finding finding)
    {
        table.Number(finding.Value);
        if (HasInterval(finding.Metric))
        {
            table.Number(finding.Interval?.Low).Number(finding.Interval?.High);
        }
    }
}
