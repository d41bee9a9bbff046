using System.Globalization;
using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Lying bars, one part after the other, each with its number where there is room for it, the first category on top.</summary>
static class StackedBarDrawing
{
    /// <summary>Percent of the axis that a number needs.</summary>
    const double RoomForText = 4.5;

    public static void Draw(Plot plot, Chart chart, ChartLabels labels)
    {
        var names = chart.Y.Categories!;
        var ends = new double[names.Count];
        foreach (var (series, point) in chart.Series.SelectMany(series => series.Points, (series, point) => (series, point)))
        {
            var place = (int)point.Y;
            Add(plot, series, point, ends[place]);
            ends[place] += point.X;
        }

        foreach (var series in chart.Series)
        {
            plot.Legend.ManualItems.Add(new() { LabelText = labels.Of(series.Label), FillColor = Palette.OfPart(series.Colour), LineColor = Palette.Ink, LineWidth = 1 });
        }

        plot.ShowLegend(Edge.Bottom);
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Axes.Left.SetTicks([.. names.Select((_, place) => (double)-place)], [.. names.Select(name => labels.Of(name))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.SetLimits(0, 100, -names.Count + 0.4, 0.6);
    }

    static void Add(Plot plot, Series series, Point point, double from)
    {
        plot.Add.Bar(new Bar
        {
            Position = -point.Y,
            ValueBase = from,
            Value = from + point.X,
            Size = 0.7,
            Orientation = Orientation.Horizontal,
            FillColor = Palette.OfPart(series.Colour),
            LineColor = Colors.White,
            LineWidth = 1,
        });
        if (point.X >= RoomForText)
        {
            var text = plot.Add.Text(point.X.ToString("0.0", CultureInfo.InvariantCulture), from + (point.X / 2), -point.Y);
            text.LabelAlignment = Alignment.MiddleCenter;
            text.LabelFontSize = 14;
            text.LabelFontColor = Palette.TextOn(series.Colour);
        }
    }
}
