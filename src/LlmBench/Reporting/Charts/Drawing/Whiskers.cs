using LlmBench.Metrics.Statistics;
using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Draws intervals as lines with a cap at each end.</summary>
static class Whiskers
{
    /// <param name="cap">Half the cap's length, along Y.</param>
    public static void AlongX(Plot plot, Interval interval, double y, double cap)
    {
        Add(plot, new(interval.Low, y, interval.High, y), Palette.Ink);
        Add(plot, new(interval.Low, y - cap, interval.Low, y + cap), Palette.Ink);
        Add(plot, new(interval.High, y - cap, interval.High, y + cap), Palette.Ink);
    }

    /// <param name="cap">Half the cap's length, along X.</param>
    public static void AlongY(Plot plot, Interval interval, double x, double cap, Color colour)
    {
        Add(plot, new(x, interval.Low, x, interval.High), colour);
        Add(plot, new(x - cap, interval.Low, x + cap, interval.Low), colour);
        Add(plot, new(x - cap, interval.High, x + cap, interval.High), colour);
    }

    static void Add(Plot plot, CoordinateLine line, Color colour)
    {
        var drawn = plot.Add.Line(line);
        drawn.LineColor = colour;
        drawn.LineWidth = 1.5f;
        drawn.MarkerSize = 0;
    }
}
