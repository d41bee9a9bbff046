using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Charts.Data;

namespace LlmBench.Reporting.Charts;

/// <summary>Accuracy held against what it costs: speed, memory, size and time.</summary>
static class QualityCharts
{
    /// <returns>None with fewer than two rows.</returns>
    public static Chart? BySpeed(ChartData data)
    {
        var shown = Points(data, "tg", 1).ToList();
        return shown.Count < 2 ? null : new(
            "quality-speed",
            $"Accuracy and speed ({data.Extent()})",
            ChartForm.Scatter,
            Axis.Spanning("tg (tok/s), client-observed", shown.Select(entry => entry.Point.X)),
            data.AccuracyAxis,
            data.SeriesOf(shown));
    }

    /// <returns>None with fewer than two rows.</returns>
    public static Chart? ByMemory(ChartData data)
    {
        var shown = Points(data, "memory", 1e3).ToList();
        return shown.Count < 2 ? null : new(
            "quality-memory",
            $"Accuracy and memory ({data.Extent()})",
            ChartForm.Scatter,
            Axis.Spanning("Peak memory (GB): of this process; of a server, what the model takes there", shown.Select(entry => entry.Point.X)),
            data.AccuracyAxis,
            [.. data.SeriesOf(shown), FrontOf([.. shown.Select(entry => entry.Point)])]);
    }

    /// <summary>Quality upwards, size to the right, speed in words beside each point.</summary>
    /// <returns>None when no model was judged in two quantizations.</returns>
    public static Chart? Ladder(ChartData data)
    {
        var shown = data.Judged.Where(row => row.Candidate.SizeBytes > 0 && row.Find(Metric.Catalog["tg"]).Value is not null)
            .GroupBy(ChartData.FamilyOf).Where(family => family.Select(row => row.Candidate.Quantization).Distinct().Skip(1).Any())
            .SelectMany(family => family.OrderBy(row => row.Candidate.SizeBytes)).Select(row => (row, Rung(row))).ToList();
        return shown is [] ? null : new(
            "quantization-ladder",
            $"Quantization ladder: accuracy, size and speed ({data.Extent()})",
            ChartForm.Scatter,
            Axis.Spanning("Size of the weights (MB); beside each point: quantization and tg, client-observed", shown.Select(entry => entry.Item2.X)),
            data.AccuracyAxis,
            [.. data.SeriesOf(shown).Select(series => series with { Join = Join.Straight })])
        {
            ValueTitle = "tg (tok/s)",
        };
    }

    /// <returns>None without a model that thinks.</returns>
    public static Chart? ByTime(ChartData data)
    {
        var shown = Points(data, "answer-time", 1).Where(entry => Thinks(entry.Row)).ToList();
        return shown is [] ? null : new(
            "thinking-time",
            $"Models that think: accuracy and time ({data.Extent()})",
            ChartForm.Scatter,
            Axis.Spanning("Time per answer (s), mean, client-observed", shown.Select(entry => entry.Point.X)),
            data.AccuracyAxis,
            data.SeriesOf(shown));
    }

    static IEnumerable<(Row Row, Point Point)> Points(ChartData data, string metric, double unit) =>
        from row in data.Judged
        let value = row.Find(Metric.Catalog[metric]).Value
        where value.HasValue
        select (row, new Point(value.Value / unit, row.MeanAccuracy!.Value, row.Label, row.All.Samples));

    static Point Rung(Row row)
    {
        var speed = row.Find(Metric.Catalog["tg"]).Value!.Value;
        return new(row.Candidate.SizeBytes / 1e6, row.MeanAccuracy!.Value, row.Label, row.All.Samples, Value: speed)
        {
            Shown = string.Create(CultureInfo.InvariantCulture, $"{row.Candidate.Quantization}, {speed:#,0} tok/s"),
        };
    }

    static bool Thinks(Row row) => row.All.Thinking > 0 || row.Candidate.Capabilities?.Contains("thinking") == true;

    /// <summary>Those than which none is both smaller and better (Pareto).</summary>
    static Series FrontOf(List<Point> points)
    {
        var front = points.Where(point => !points.Exists(other => other != point && other.X <= point.X && other.Y >= point.Y)).OrderBy(point => point.X);
        return new("Pareto front", Series.GuideColour, [.. front]) { Join = Join.Steps, IsGuide = true, Labelled = false };
    }
}
