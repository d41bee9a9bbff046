namespace LlmBench.Reporting.Charts;

/// <summary>The points of a chart as a file: a row for each thing drawn.</summary>
static class ChartTable
{
    public static void Write(Stream stream, Chart chart)
    {
        using var table = new CsvTable(stream, "series", "candidate", chart.X.Title, chart.Y.Title, chart.ValueTitle, "low (%)", "high (%)", "samples");
        foreach (var (series, point) in chart.Series.SelectMany(series => series.Points, (series, point) => (series, point)))
        {
            table.Text(series.Label).Text(point.Label);
            Write(table, chart.X, point.X);
            Write(table, chart.Y, point.Y);
            table.Number(point.Value).Number(point.Interval?.Low).Number(point.Interval?.High).Number(point.Samples).End();
        }
    }

    static void Write(CsvTable table, Axis axis, double place)
    {
        if (axis.Categories is { } names)
        {
            table.Text(names[(int)place]);
        }
        else
        {
            table.Number(place);
        }
    }
}
