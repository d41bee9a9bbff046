using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace LlmBench.Reporting.Charts;

/// <summary>A mark for each point and its name beside it, where no other name is.</summary>
static class ScatterDrawing
{
    const float TextSize = 13;

    static readonly double[] Steps = [1, 2, 5];

    public static void Draw(Plot plot, Chart chart, ChartLabels labels)
    {
        foreach (var series in chart.Series)
        {
            double[] xs = [.. series.Points.Select(point => X(chart, point))];
            double[] ys = [.. series.Points.Select(point => point.Y)];
            var marks = plot.Add.Markers(xs, ys);
            marks.Color = Palette.Of(series);
            marks.MarkerSize = 11;
            marks.MarkerShape = Palette.ShapeOf(series);
            marks.LegendText = labels.Of(series.Label, 30);
        }

        SetLimits(plot, chart);
        plot.ShowLegend(Edge.Right);
        AddLabels(plot, chart, labels);
    }

    static double X(Chart chart, Point point) => chart.X.Logarithmic ? Math.Log10(point.X) : point.X;

    static void SetLimits(Plot plot, Chart chart)
    {
        var (left, right) = Around([.. chart.Points.Select(point => X(chart, point))], 0.12);
        var (bottom, top) = Around([.. chart.Points.Select(point => point.Y)], 0.12);
        plot.Axes.SetLimits(chart.X.Logarithmic ? left : Math.Max(0, left), right, Math.Max(0, bottom), top);
        plot.Axes.Bottom.TickGenerator = chart.X.Logarithmic ? Decades(left, right) : new NumericAutomatic { LabelFormatter = Number, TickDensity = 0.5 };
    }

    /// <summary>1, 2 and 5 times each power of ten.</summary>
    static NumericManual Decades(double left, double right)
    {
        var values = Enumerable.Range((int)Math.Floor(left), (int)(Math.Ceiling(right) - Math.Floor(left)) + 1)
            .SelectMany(power => Steps.Select(step => step * Math.Pow(10, power)))
            .Where(value => Math.Log10(value) >= left && Math.Log10(value) <= right).ToList();
        return new([.. values.Select(Math.Log10)], [.. values.Select(Number)]);
    }

    static (double Low, double High) Around(List<double> values, double margin)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = Math.Max(high - low, Math.Max(Math.Abs(high) * 0.1, 0.1)) * margin;
        return (low - room, high + room);
    }

    static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    static void AddLabels(Plot plot, Chart chart, ChartLabels labels)
    {
        plot.RenderInMemory(ChartRenderer.Width, ChartRenderer.Height);
        var area = plot.LastRender.DataRect;
        var placer = new LabelPlacer(area, chart.Points.Select(point => plot.GetPixel(new(X(chart, point), point.Y))));
        using var paint = Paint.NewDisposablePaint();
        foreach (var point in chart.Points.OrderByDescending(point => point.Y))
        {
            var place = new Coordinates(X(chart, point), point.Y);
            var text = labels.Add(plot, point.Label, place, TextSize);
            var size = text.LabelStyle.Measure(text.LabelText, paint).Size;
            if (placer.Place(plot.GetPixel(place), size) is not { } corner)
            {
                plot.Remove(text);
                continue;
            }

            text.LabelAlignment = Alignment.UpperLeft;
            (text.OffsetX, text.OffsetY) = (corner.X - plot.GetPixel(place).X, corner.Y - plot.GetPixel(place).Y);
            AddLeader(plot, plot.GetPixel(place), new(corner.X, corner.X + size.Width, corner.Y + size.Height, corner.Y));
        }
    }

    /// <summary>A thin line to a label that could not stand beside its mark.</summary>
    static void AddLeader(Plot plot, Pixel mark, PixelRect label)
    {
        var end = new Pixel(Math.Clamp(mark.X, label.Left, label.Right), Math.Clamp(mark.Y, label.Top, label.Bottom));
        if (Math.Abs(end.Y - mark.Y) > TextSize)
        {
            var line = plot.Add.Line(plot.GetCoordinates(mark), plot.GetCoordinates(end));
            line.LineColor = Palette.Ink.WithAlpha(0.5);
            line.LineWidth = 1;
            line.MarkerSize = 0;
        }
    }
}
