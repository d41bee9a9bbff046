using System.Globalization;
using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Lying bars with whiskers, the first category on top.</summary>
static class BarDrawing
{
    public static void Draw(Plot plot, Chart chart, ChartLabels labels)
    {
        var names = chart.Y.Categories!;
        foreach (var (series, point) in chart.Series.SelectMany(series => series.Points, (series, point) => (series, point)))
        {
            plot.Add.Bar(new Bar
            {
                Position = -point.Y,
                Value = point.X,
                Size = 0.7,
                Orientation = Orientation.Horizontal,
                FillColor = Palette.Of(series, point),
                LineWidth = 0,
            });
            AddInterval(plot, point);
            AddValue(plot, point, labels);
        }

        plot.Axes.Left.SetTicks([.. names.Select((_, place) => (double)-place)], [.. names.Select(name => labels.Of(name))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.SetLimits(0, Math.Max(1, chart.Points.Max(point => (double?)End(point)) ?? 1) * 1.1, -names.Count + 0.4, 0.6);
    }

    static void AddInterval(Plot plot, Point point)
    {
        if (point.Interval is { } interval)
        {
            Whiskers.AlongX(plot, interval, -point.Y, 0.14);
        }
    }

    static void AddValue(Plot plot, Point point, ChartLabels labels)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{point.X:0.0}{(point.Incomplete ? " (incomplete)" : "")}");
        var label = labels.Add(plot, text, new(End(point), -point.Y));
        label.LabelAlignment = Alignment.MiddleLeft;
        label.OffsetX = 8;
    }

    static double End(Point point) => Math.Max(point.X, point.Interval?.High ?? 0);
}
