using System.Globalization;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Speeds;

namespace LlmBench.Reporting.Charts.Data;

/// <summary>What the charts of a report are drawn from, and what they have in common: colours, titles, extents.</summary>
/// <param name="Speeds">Tests of speed runs.</param>
/// <param name="Native">Whether the font can draw the suites' titles in their own languages.</param>
sealed record ChartData(Summary Summary, SpeedBoard Speeds, bool Native = false)
{
    /// <summary>More rows than this cannot be told apart on one picture; the tables hold all of them.</summary>
    public const int MostRows = 30;

    /// <summary>More lines than this cannot be told apart.</summary>
    public const int MostLines = 12;

    readonly List<string> families =
    [
        .. Summary.Rows.Select(FamilyOf)
            .Concat(Speeds.Entries.Select(entry => FamilyOf(entry.Label, entry.Candidate.Quantization))).Distinct(),
    ];

    /// <summary>Suites of written answers; those judged by log-likelihoods have charts of their own.</summary>
    public IReadOnlyList<SuiteColumn> Written { get; } = [.. Summary.Suites.Where(suite => !suite.ByLikelihood)];

    public string TitleOf(SuiteColumn suite) =>
        Native && suite.Suite.NativeTitle is { } title && title != suite.Title ? $"{suite.Title} ({title})" : suite.Title;

    public static string Extent(SuiteColumn suite) => string.Create(CultureInfo.InvariantCulture, $"{suite.Scope}, n = {suite.Tasks.Count:N0} tasks");

    public string Extent()
    {
        var scopes = Summary.Suites.Select(suite => suite.Scope).Distinct();
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", scopes)}, n = {Summary.Suites.Sum(suite => suite.Tasks.Count):N0} tasks");
    }

    /// <summary>The axis of <see cref="Row.MeanAccuracy"/>.</summary>
    public Axis AccuracyAxis => new(Written.Count > 1 ? $"Accuracy (%), mean of {Written.Count} suites" : "Accuracy (%)");

    /// <summary>Complete rows with an accuracy: a mean over some of the suites is another quantity.</summary>
    public IEnumerable<Row> Judged => Summary.Rows.Where(row => row is { Complete: true, MeanAccuracy: not null }).Take(MostRows);

    /// <summary>One series for each family, in the order of their colours.</summary>
    public IReadOnlyList<Series> SeriesOf(IEnumerable<(Row Row, Point Point)> points) =>
        SeriesOf(points.Select(entry => (FamilyOf(entry.Row), entry.Point)));

    /// <summary>One series for each family, in the order of their colours.</summary>
    public IReadOnlyList<Series> SeriesOf(IEnumerable<(string Family, Point Point)> points) =>
        [.. points.GroupBy(entry => entry.Family).Select(family => new Series(family.Key, families.IndexOf(family.Key), [.. family.Select(entry => entry.Point)]))
            .OrderBy(series => series.Colour)];

    public static string FamilyOf(Row row) => FamilyOf(row.Label, row.Candidate.Quantization);

    /// <summary>What is the same candidate but for its quantization: <c>nano-4m@reference</c>.</summary>
    public static string FamilyOf(string label, string quantization) => label.Replace($":{quantization}", "", StringComparison.Ordinal);
}
