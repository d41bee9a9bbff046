using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>A mark for each point and its name beside it, where no other name is; lines between the points of series that hang together.</summary>
static class ScatterDrawing
{
    const float TextSize = 13;

    public static void Draw(Plot plot, Chart chart, ChartLabels labels)
    {
        var limits = ScatterScale.LimitsOf(chart);
        foreach (var band in chart.Bands.Index())
        {
            AddBand(plot, chart, labels, limits, band);
        }

        foreach (var series in chart.Series)
        {
            Add(plot, chart, series, labels);
        }

        plot.Axes.SetLimits(limits);
        plot.Axes.Bottom.TickGenerator = ScatterScale.TicksOf(chart.X, limits.Left, limits.Right);
        plot.Axes.Left.TickGenerator = ScatterScale.TicksOf(chart.Y, limits.Bottom, limits.Top);
        plot.ShowLegend(Edge.Right);
        AddLabels(plot, chart, labels);
    }

    static void Add(Plot plot, Chart chart, Series series, ChartLabels labels)
    {
        double[] xs = [.. series.Points.Select(point => chart.X.Place(point.X))];
        double[] ys = [.. series.Points.Select(point => chart.Y.Place(point.Y))];
        var drawn = plot.Add.Scatter(xs, ys);
        drawn.Color = series.IsGuide ? Palette.Ink : Palette.Of(series);
        drawn.LineWidth = series.Join == Join.None ? 0 : series.IsGuide ? 1.5f : 2;
        drawn.LinePattern = series.IsGuide ? LinePattern.Dashed : LinePattern.Solid;
        drawn.ConnectStyle = series.Join == Join.Steps ? ConnectStyle.StepHorizontal : ConnectStyle.Straight;
        drawn.MarkerSize = series.IsGuide ? 0 : 11;
        drawn.MarkerShape = Palette.ShapeOf(series);
        drawn.LegendText = labels.Of(series.Label, 42);
    }

    /// <summary>Every other band is shaded; the names stand along the upper edge.</summary>
    static void AddBand(Plot plot, Chart chart, ChartLabels labels, AxisLimits limits, (int Index, Band Item) band)
    {
        var (left, right) = (band.Item.Low > 0 ? chart.X.Place(band.Item.Low) : limits.Left, Math.Min(limits.Right, chart.X.Place(band.Item.High)));
        var shade = plot.Add.Rectangle(left, right, limits.Bottom, limits.Top);
        shade.FillColor = Palette.Ink.WithAlpha(band.Index % 2 == 0 ? 0.05 : 0.12);
        shade.LineWidth = 0;
        foreach (var (line, text) in new[] { band.Item.Label, band.Item.Detail }.Index())
        {
            var name = labels.Add(plot, text, new(right, limits.Top), 11);
            name.LabelAlignment = Alignment.UpperRight;
            (name.OffsetX, name.OffsetY) = (-2, 4 + (15 * (line + (band.Index % 2 * 2))));
        }
    }

    static void AddLabels(Plot plot, Chart chart, ChartLabels labels)
    {
        plot.RenderInMemory(ChartRenderer.Width, ChartRenderer.Height);
        var points = chart.Series.Where(series => !series.IsGuide).SelectMany(series => series.Points).ToList();
        var placer = new LabelPlacer(ScatterScale.Below(plot.LastRender.DataRect, chart), points.Select(point => plot.GetPixel(PlaceOf(chart, point))), chart.Series.SelectMany(series => LinePath.Of(series, point => plot.GetPixel(PlaceOf(chart, point)))));
        using var paint = Paint.NewDisposablePaint();
        foreach (var point in chart.Series.Where(series => series.Labelled).SelectMany(series => series.Points).OrderByDescending(point => point.Y))
        {
            AddLabel(plot, labels.Add(plot, point.Shown, PlaceOf(chart, point), TextSize), placer, paint);
        }
    }

    static void AddLabel(Plot plot, ScottPlot.Plottables.Text text, LabelPlacer placer, Paint paint)
    {
        var mark = plot.GetPixel(text.Location);
        var size = text.LabelStyle.Measure(text.LabelText, paint).Size;
        if (placer.Place(mark, size) is not { } corner)
        {
            plot.Remove(text);
            return;
        }

        text.LabelAlignment = Alignment.UpperLeft;
        (text.OffsetX, text.OffsetY) = (corner.X - mark.X, corner.Y - mark.Y);
        AddLeader(plot, mark, new(corner.X, corner.X + size.Width, corner.Y + size.Height, corner.Y));
    }

    static Coordinates PlaceOf(Chart chart, Point point) => new(chart.X.Place(point.X), chart.Y.Place(point.Y));

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
