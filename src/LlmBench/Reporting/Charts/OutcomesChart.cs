using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Charts.Data;

namespace LlmBench.Reporting.Charts;

/// <summary>How the samples of each candidate ended: a bar of all that there are, a part for each outcome.</summary>
static class OutcomesChart
{
    /// <returns>None without a sample.</returns>
    public static Chart? Of(ChartData data)
    {
        var rows = data.Summary.Rows.Where(row => row.All.Samples > 0).Take(ChartData.MostRows).ToList();
        return rows is [] ? null : new(
            "outcomes",
            $"Outcomes by candidate ({data.Extent()})",
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
