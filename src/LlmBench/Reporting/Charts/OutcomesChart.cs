using LlmBench.Metrics;

namespace LlmBench.Reporting.Charts;

/// <summary>How the samples of each candidate ended: a bar of all that there are, a part for each outcome.</summary>
static class OutcomesChart
{
    public static Chart Of(Summary summary, int mostRows, string extent)
    {
        var rows = summary.Rows.Where(row => row.All.Samples > 0).Take(mostRows).ToList();
        return new(
            "outcomes",
            $"Outcomes by candidate ({extent})",
            ChartForm.StackedBars,
            new("Share of samples (%)"),
            new("Candidate", [.. rows.Select(row => row.Label)]),
            [.. Enum.GetValues<Outcome>().Select(outcome => PartOf(outcome, rows)).Where(series => series.Points.Any(point => point.X > 0))]);
    }

    static Series PartOf(Outcome outcome, List<Row> rows) => new(
        Outcomes.NameOf(outcome),
        (int)outcome,
        [.. rows.Select((row, place) => new Point(100.0 * row.All[outcome] / row.All.Samples, place, row.Label, row.All[outcome]))]);
}
