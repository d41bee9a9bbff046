using System.Globalization;
using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>A cell for each candidate and suite, with its value in it; an absent one stays blank.</summary>
static class HeatMapDrawing
{
    public static void Draw(Plot plot, Chart chart, ChartLabels labels)
    {
        var size = Math.Min(16, 400f / chart.Y.Categories!.Count);
        foreach (var point in chart.Points)
        {
            var cell = plot.Add.Rectangle(point.X - 0.49, point.X + 0.49, -point.Y - 0.47, -point.Y + 0.47);
            cell.FillColor = Palette.OfShare(point.Value!.Value);
            cell.LineWidth = 0;
            var value = labels.Add(plot, point.Value.Value.ToString("0.0", CultureInfo.InvariantCulture), new(point.X, -point.Y), size);
            value.LabelAlignment = Alignment.MiddleCenter;
            value.LabelFontColor = point.Value > 50 ? Colors.White : Palette.Ink;
        }

        var (suites, rows) = (chart.X.Categories!, chart.Y.Categories);
        plot.Axes.Bottom.SetTicks([.. suites.Select((_, place) => (double)place)], [.. suites.Select(suite => labels.Of(suite, Math.Max(8, 110 / suites.Count)))]);
        plot.Axes.Left.SetTicks([.. rows.Select((_, place) => (double)-place)], [.. rows.Select(row => labels.Of(row))]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.HideGrid();
        plot.Axes.SetLimits(-0.5, suites.Count - 0.5, -rows.Count + 0.5, 0.5);
    }
}
