namespace LlmBench.Reporting.Charts;

/// <summary>What a chart shows, free of how it is drawn: tests compare these, one renderer draws them all.</summary>
/// <param name="Name">Of its files.</param>
/// <param name="Title">What is shown, of what scope and how many samples.</param>
sealed record Chart(string Name, string Title, ChartForm Form, Axis X, Axis Y, IReadOnlyList<Series> Series) : INamed
{
    public IEnumerable<Point> Points => Series.SelectMany(series => series.Points);

    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>What <see cref="Point.Value"/> is, with its unit.</summary>
    public string ValueTitle { get; init; } = "value (%)";
}
