using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>A line for each series over categories. Series stand a little apart, so that their whiskers can be told.</summary>
static class LineDrawing
{
    const double MostApart = 0.05;

    const double AllApart = 0.4;

    public static void Draw(Plot plot, Chart chart, ChartLabels labels)
    {
        var names = chart.X.Categories!;
        var apart = Math.Min(MostApart, AllApart / Math.Max(1, chart.Series.Count));
        foreach (var (place, series) in chart.Series.Index())
        {
            Draw(plot, series, (place - ((chart.Series.Count - 1) / 2.0)) * apart, labels);
        }

        plot.Axes.Bottom.SetTicks([.. names.Select((_, place) => (double)place)], [.. names.Select(name => labels.Of(name, Math.Max(8, 120 / names.Count)))]);
        plot.Grid.XAxisStyle.IsVisible = false;
        var top = Math.Max(1, chart.Points.Max(point => point.Interval?.High ?? point.Y));
        plot.Axes.SetLimits(-0.5, names.Count - 0.5, -0.02 * top, Math.Min(top * 1.08, 102));
        plot.ShowLegend(Edge.Right);
    }

    static void Draw(Plot plot, Series series, double shift, ChartLabels labels)
    {
        var colour = Palette.Of(series);
        foreach (var point in series.Points.Where(point => point.Interval is not null))
        {
            Whiskers.AlongY(plot, point.Interval!.Value, point.X + shift, 0.015, colour);
        }

        double[] xs = [.. series.Points.Select(point => point.X + shift)];
        double[] ys = [.. series.Points.Select(point => point.Y)];
        var line = plot.Add.Scatter(xs, ys);
        line.Color = colour;
        line.LineWidth = 2;
        line.MarkerSize = 10;
        line.MarkerShape = Palette.ShapeOf(series);
        line.LegendText = labels.Of(series.Label, 30);
    }
}
