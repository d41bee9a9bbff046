using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>How far the axes of a scatter chart reach, and what stands along them.</summary>
static class ScatterScale
{
    const double Margin = 0.12;

    /// <summary>Of four lines of small text: names of neighbours stand at different heights.</summary>
    const float BandNames = 68;

    static readonly double[] Steps = [1, 2, 5];

    /// <summary>Around all points; axes of numbers that cannot be negative start at 0 or above.</summary>
    public static AxisLimits LimitsOf(Chart chart)
    {
        var (left, right) = Around([.. chart.Points.Select(point => chart.X.Place(point.X))]);
        var (bottom, top) = Around([.. chart.Points.Select(point => chart.Y.Place(point.Y))]);
        return new(FromZero(chart.X, left), right, FromZero(chart.Y, bottom), top);
    }

    public static NumericManual TicksOf(Axis axis, double low, double high)
    {
        var values = axis.Logarithmic ? Decades(low, high) : Rounded(low, high);
        return new([.. values.Select(axis.Place)], [.. values.Select(Number)]);
    }

    /// <summary>The room for labels: under the names of the bands.</summary>
    public static PixelRect Below(PixelRect area, Chart chart) =>
        chart.Bands is [] ? area : new(area.Left, area.Right, area.Bottom, area.Top + BandNames);

    /// <summary>Depths of 0 tokens stand off the edge, so that their marks are whole.</summary>
    static double FromZero(Axis axis, double low) => axis.Logarithmic || low >= 0 ? low : low / 4;

    /// <summary>1, 2 and 5 times each power of ten; the powers alone where those would be too many.</summary>
    static List<double> Decades(double low, double high)
    {
        var steps = high - low > 3.5 ? Steps[..1] : Steps;
        return [.. Enumerable.Range((int)Math.Floor(low), (int)(Math.Ceiling(high) - Math.Floor(low)) + 1)
            .SelectMany(power => steps.Select(step => step * Math.Pow(10, power)))
            .Where(value => Math.Log10(value) >= low && Math.Log10(value) <= high)];
    }

    /// <summary>About six round numbers.</summary>
    static List<double> Rounded(double low, double high)
    {
        var rough = (high - low) / 6;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Steps.Append(10).Select(factor => factor * power).First(step => step >= rough);
        var first = Math.Max(0, Math.Ceiling(low / step));
        return [.. Enumerable.Range(0, 12).Select(i => (first + i) * step).Where(value => value <= high)];
    }

    static (double Low, double High) Around(List<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = Math.Max(high - low, Math.Max(Math.Abs(high) * 0.1, 0.1)) * Margin;
        return (low - room, high + room);
    }

    static string Number(double value) => value.ToString(value is > 0 and < 0.01 ? "0.####" : "#,0.##", CultureInfo.InvariantCulture);
}
