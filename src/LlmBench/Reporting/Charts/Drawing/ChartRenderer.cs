using System.Text;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Draws every chart, as PNG and as SVG.</summary>
static class ChartRenderer
{
    public const int Width = 1200;

    public const int Height = 700;

    /// <summary>Writes <c>charts/NAME.png</c>, <c>.svg</c> and <c>.csv</c>.</summary>
    public static void Write(Chart chart, ReportFolder folder)
    {
        var file = Path.Combine("charts", chart.Name);
        using var plot = Draw(chart);
        folder.Write($"{file}.png", stream => stream.Write(plot.GetImageBytes(Width, Height, ImageFormat.Png)));
        folder.Write($"{file}.svg", stream => stream.Write(Encoding.UTF8.GetBytes(Svg.Mend(plot.GetSvgXml(Width, Height), Untrusted.ForTerminal(chart.Title)))));
        folder.Write($"{file}.csv", stream => ChartTable.Write(stream, chart));
    }

    public static Plot Draw(Chart chart)
    {
        var labels = new ChartLabels(chart);
        var plot = new Plot();
        Prepare(plot, chart, labels);
        switch (chart.Form)
        {
            case ChartForm.Bars:
                BarDrawing.Draw(plot, chart, labels);
                break;
            case ChartForm.StackedBars:
                StackedBarDrawing.Draw(plot, chart, labels);
                break;
            case ChartForm.HeatMap:
                HeatMapDrawing.Draw(plot, chart, labels);
                break;
            case ChartForm.Lines:
                LineDrawing.Draw(plot, chart, labels);
                break;
            case ChartForm.Scatter:
                ScatterDrawing.Draw(plot, chart, labels);
                break;
        }

        return plot;
    }

    static void Prepare(Plot plot, Chart chart, ChartLabels labels)
    {
        plot.Title(labels.Of(chart.Title, ChartLabels.LongestTitle), 20);
        plot.XLabel(labels.Of(chart.X.Title, ChartLabels.LongestTitle), 16);
        plot.YLabel(labels.Of(chart.Y.Title, ChartLabels.LongestTitle), 16);
        plot.Axes.Title.Label.Bold = false;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 14;
        plot.Axes.Left.TickLabelStyle.FontSize = 14;
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { TickDensity = 0.4 };
        plot.Axes.Left.TickGenerator = new NumericAutomatic { TickDensity = 0.6 };
        plot.Axes.Right.MinimumSize = 30;
        plot.Axes.Color(Palette.Ink);
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Legend.FontSize = 14;
        if (labels.Family is { } family)
        {
            plot.Font.Set(family);
            plot.Legend.FontName = family;
        }
    }
}
