using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Charts.Data;

namespace LlmBench.Reporting.Charts;

/// <summary>Accuracy by candidate, by suite and by quantization.</summary>
static class SummaryCharts
{
    static Metric Accuracy => Metric.Catalog["accuracy"];

    static Metric MetricOf(SuiteColumn suite) => suite.ByLikelihood ? Metric.Catalog["accuracy-loglik"] : Accuracy;

    public static Chart Leaderboard(ChartData data, SuiteColumn suite)
    {
        var points = data.Summary.Rows.Where(row => row.Find(MetricOf(suite), suite)?.Value is not null)
            .OrderByDescending(row => row.Find(MetricOf(suite), suite)!.Value).Take(ChartData.MostRows)
            .Select((row, place) => (row, Point: PointOf(row, suite, place))).ToList();
        return new(
            $"leaderboard-{suite.Name}",
            $"{data.TitleOf(suite)}: accuracy by candidate ({ChartData.Extent(suite)})",
            ChartForm.Bars,
            new("Accuracy (%) with its 95 % interval"),
            new("Candidate", [.. points.Select(entry => entry.row.Label)]),
            data.SeriesOf(points));

        static Point PointOf(Row row, SuiteColumn suite, int place)
        {
            var finding = row.Find(MetricOf(suite), suite)!;
            return new(finding.Value!.Value, place, row.Label, row.BySuite[suite.Name].Samples, finding.Interval)
            {
                Incomplete = !row.BySuite[suite.Name].Complete,
            };
        }
    }

    /// <returns>None with fewer than two suites of written answers: choices judged by log-likelihoods have no place in a common chart.</returns>
    public static Chart? HeatMap(ChartData data)
    {
        var rows = data.Summary.Rows.Where(row => row.MeanLikelihood is null).Take(ChartData.MostRows).ToList();
        var points =
            from row in rows.Index()
            from suite in data.Written.Index()
            let finding = row.Item.Find(Accuracy, suite.Item)
            where finding?.Value is not null
            select (row.Item, new Point(suite.Index, row.Index, row.Item.Label, row.Item.BySuite[suite.Item.Name].Samples, finding.Interval, finding.Value));
        return data.Written.Count < 2 ? null : new(
            "heat-map",
            $"Accuracy by candidate and suite ({data.Extent()})",
            ChartForm.HeatMap,
            new("Suite; each cell: accuracy (%), darker is higher", [.. data.Written.Select(data.TitleOf)]),
            new("Candidate", [.. rows.Select(row => row.Label)]),
            data.SeriesOf(points));
    }

    /// <returns>None when no model was run in two quantizations.</returns>
    public static Chart? Quantization(ChartData data, SuiteColumn suite)
    {
        var rows = data.Summary.Rows.Where(row => row.Find(MetricOf(suite), suite)?.Value is not null)
            .GroupBy(ChartData.FamilyOf).Where(family => family.Select(row => row.Candidate.Quantization).Distinct().Skip(1).Any())
            .SelectMany(family => family).ToList();
        var formats = Quantizations.InOrder(rows.Select(row => row.Candidate.Quantization)).ToList();
        var points = rows.Select(row => (row, PointOf(row)))
            .OrderBy(entry => entry.Item2.X);
        return rows is [] ? null : new(
            $"quantization-{suite.Name}",
            $"{data.TitleOf(suite)}: accuracy by quantization ({ChartData.Extent(suite)})",
            ChartForm.Lines,
            new("Quantization, fewest bits a weight first", [.. formats.Select(Named)]),
            new("Accuracy (%) with its 95 % interval"),
            data.SeriesOf(points));

        Point PointOf(Row row)
        {
            var finding = row.Find(MetricOf(suite), suite)!;
            return new(formats.IndexOf(row.Candidate.Quantization), finding.Value!.Value, row.Label, row.BySuite[suite.Name].Samples, finding.Interval)
            {
                Incomplete = !row.BySuite[suite.Name].Complete,
            };
        }

        static string Named(string format) =>
            Quantizations.Bits(format) is { } bits ? string.Create(CultureInfo.InvariantCulture, $"{format} ({bits:0.##} bits)") : format;
    }
}
