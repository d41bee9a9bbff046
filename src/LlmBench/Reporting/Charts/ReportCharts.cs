using LlmBench.Reporting.Charts.Data;

namespace LlmBench.Reporting.Charts;

/// <summary>Every chart of a report. A new one is a method that returns it and its line here.</summary>
static class ReportCharts
{
    public static Catalog<ChartKind> Catalog { get; } = new(
        "chart",
        new("leaderboard", "a suite with scored samples", data => data.Summary.Suites.Select(suite => SummaryCharts.Leaderboard(data, suite))),
        new("heat-map", "two suites", data => One(SummaryCharts.HeatMap(data))),
        new("outcomes", "a sample", data => One(OutcomesChart.Of(data))),
        new("quantization", "a model in two quantizations, on a suite", data => data.Summary.Suites.Select(suite => SummaryCharts.Quantization(data, suite)).OfType<Chart>()),
        new("quality-speed", "two complete rows with an accuracy and tg", data => One(QualityCharts.BySpeed(data))),
        new("quality-memory", "two complete rows with an accuracy and a peak of memory", data => One(QualityCharts.ByMemory(data))),
        new("quantization-ladder", "a model in two quantizations with an accuracy, tg and a size", data => One(QualityCharts.Ladder(data))),
        new("thinking-time", "a complete row of a model that thinks", data => One(QualityCharts.ByTime(data))),
        new("speed-size", "tg of a model whose size is known", data => One(HardwareCharts.SpeedBySize(data))),
        new("tier-memory", "a peak of memory of a model with a documented tier's size and quantization", data => One(HardwareCharts.MemoryByTier(data))),
        new("pp-depth", "a speed run with pp at two depths", data => One(DepthCharts.Prompt(data))),
        new("tg-depth", "a speed run with tg at two depths", data => One(DepthCharts.Generation(data))),
        new("ttft-prompt", "a speed run with two lengths of prompts", data => One(DepthCharts.FirstText(data))));

    /// <returns>The charts that have something to show, and a line on each kind that has not.</returns>
    public static (IReadOnlyList<Chart> Charts, IReadOnlyList<string> Undrawn) Of(ChartData data)
    {
        var kinds = Catalog.All.Select(kind => (Kind: kind, Charts: kind.Draw(data).ToList())).ToList();
        var flagged = data.Speeds.Flagged.Count();
        return (
            [.. kinds.SelectMany(entry => entry.Charts)],
            [
                .. kinds.Where(entry => entry.Charts is []).Select(entry => $"{entry.Kind.Name}: needs {entry.Kind.Needs}."),
                .. flagged > 0 ? [$"{flagged} flagged rows of speed runs are in no chart."] : Array.Empty<string>(),
            ]);
    }

    static IEnumerable<Chart> One(Chart? chart) => chart is null ? [] : [chart];
}
