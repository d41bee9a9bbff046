using System.Globalization;
using LlmBench.Metrics;

namespace LlmBench.Reporting.Charts;

/// <summary>Every chart of a report. A new one is a method and its line in <see cref="All"/>.</summary>
/// <param name="summary">What is to be shown.</param>
/// <param name="native">Whether the font can draw the suites' titles in their own languages.</param>
sealed class SummaryCharts(Summary summary, bool native)
{
    /// <summary>More bars than this cannot be told apart on one picture; the tables hold all of them.</summary>
    const int MostRows = 30;

    readonly List<string> families = [.. summary.Rows.Select(FamilyOf).Distinct()];

    /// <summary>Of written answers; those judged by log-likelihoods have charts of their own and no place in a common one.</summary>
    readonly List<SuiteColumn> written = [.. summary.Suites.Where(suite => !suite.ByLikelihood)];

    static Metric Accuracy => Metric.Catalog["accuracy"];

    static Metric MetricOf(SuiteColumn suite) => suite.ByLikelihood ? Metric.Catalog["accuracy-loglik"] : Accuracy;

    /// <summary>Those that have something to compare.</summary>
    public IReadOnlyList<Chart> All() =>
    [
        .. summary.Suites.Select(Leaderboard),
        .. written.Count > 1 ? [HeatMap()] : Array.Empty<Chart>(),
        OutcomesChart.Of(summary, MostRows, Extent()),
        .. summary.Suites.Select(QualityByQuantization).OfType<Chart>(),
        .. QualityBySpeed() is { } speed ? [speed] : Array.Empty<Chart>(),
    ];

    Chart Leaderboard(SuiteColumn suite)
    {
        var points = summary.Rows.Where(row => row.Find(MetricOf(suite), suite)?.Value is not null)
            .OrderByDescending(row => row.Find(MetricOf(suite), suite)!.Value).Take(MostRows)
            .Select((row, place) => (row, Point: PointOf(row, suite, place))).ToList();
        return new(
            $"leaderboard-{suite.Name}",
            $"{TitleOf(suite)}: accuracy by candidate ({Extent(suite)})",
            ChartForm.Bars,
            new("Accuracy (%) with its 95 % interval"),
            new("Candidate", [.. points.Select(entry => entry.row.Label)]),
            SeriesOf(points));

        static Point PointOf(Row row, SuiteColumn suite, int place)
        {
            var finding = row.Find(MetricOf(suite), suite)!;
            return new(finding.Value!.Value, place, row.Label, row.BySuite[suite.Name].Samples, finding.Interval)
            {
                Incomplete = !row.BySuite[suite.Name].Complete,
            };
        }
    }

    Chart HeatMap()
    {
        var rows = summary.Rows.Where(row => row.MeanLikelihood is null).Take(MostRows).ToList();
        var points =
            from row in rows.Index()
            from suite in written.Index()
            let finding = row.Item.Find(Accuracy, suite.Item)
            where finding?.Value is not null
            select (row.Item, new Point(suite.Index, row.Index, row.Item.Label, row.Item.BySuite[suite.Item.Name].Samples, finding.Interval, finding.Value));
        return new(
            "heat-map",
            $"Accuracy by candidate and suite ({Extent()})",
            ChartForm.HeatMap,
            new("Suite; each cell: accuracy (%), darker is higher", [.. written.Select(TitleOf)]),
            new("Candidate", [.. rows.Select(row => row.Label)]),
            SeriesOf([.. points]));
    }

    /// <returns>None when no model was run in two quantizations.</returns>
    Chart? QualityByQuantization(SuiteColumn suite)
    {
        var rows = summary.Rows.Where(row => row.Find(MetricOf(suite), suite)?.Value is not null)
            .GroupBy(FamilyOf).Where(family => family.Select(row => row.Candidate.Quantization).Distinct().Skip(1).Any())
            .SelectMany(family => family).ToList();
        var formats = Quantizations.InOrder(rows.Select(row => row.Candidate.Quantization)).ToList();
        var points = rows.Select(row => (row, PointOf(row)))
            .OrderBy(entry => entry.Item2.X);
        return rows is [] ? null : new(
            $"quantization-{suite.Name}",
            $"{TitleOf(suite)}: accuracy by quantization ({Extent(suite)})",
            ChartForm.Lines,
            new("Quantization, fewest bits a weight first", [.. formats.Select(Named)]),
            new("Accuracy (%) with its 95 % interval"),
            SeriesOf([.. points]));

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

    /// <summary>Of complete rows: a mean over some of the suites is another quantity.</summary>
    /// <returns>None with fewer than two of them.</returns>
    Chart? QualityBySpeed()
    {
        var points =
            from row in summary.Rows
            where row.Complete
            let speed = row.Find(Metric.Catalog["tg"]).Value
            let accuracy = row.MeanAccuracy
            where speed.HasValue && accuracy.HasValue
            select (row, Point: new Point(speed.Value, accuracy.Value, row.Label, row.All.Samples));
        var shown = points.Take(MostRows).ToList();
        return shown.Count < 2 ? null : new(
            "quality-speed",
            $"Accuracy and speed ({Extent()})",
            ChartForm.Scatter,
            new("tg (tok/s), client-observed", Logarithmic: shown.Max(entry => entry.Point.X) > 20 * shown.Min(entry => entry.Point.X)),
            new(summary.Suites.Count > 1 ? $"Accuracy (%), mean of {summary.Suites.Count} suites" : "Accuracy (%)"),
            SeriesOf(shown));
    }

    IReadOnlyList<Series> SeriesOf(IReadOnlyList<(Row Row, Point Point)> points) =>
        [.. points.GroupBy(entry => FamilyOf(entry.Row)).Select(family => new Series(family.Key, families.IndexOf(family.Key), [.. family.Select(entry => entry.Point)]))
            .OrderBy(series => series.Colour)];

    /// <summary>What is the same candidate but for its quantization: <c>nano-4m@reference</c>.</summary>
    static string FamilyOf(Row row) => row.Label.Replace($":{row.Candidate.Quantization}", "", StringComparison.Ordinal);

    string TitleOf(SuiteColumn suite) =>
        native && suite.Suite.NativeTitle is { } title && title != suite.Title ? $"{suite.Title} ({title})" : suite.Title;

    static string Extent(SuiteColumn suite) => string.Create(CultureInfo.InvariantCulture, $"{suite.Scope}, n = {suite.Tasks.Count:N0} tasks");

    string Extent()
    {
        var scopes = summary.Suites.Select(suite => suite.Scope).Distinct();
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", scopes)}, n = {summary.Suites.Sum(suite => suite.Tasks.Count):N0} tasks");
    }
}
