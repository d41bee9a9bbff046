using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Where the line of a series runs, so that labels keep off it.</summary>
static class LinePath
{
    const float Step = 4;

    /// <returns>Points so close together that no text fits between them; none where the series has no line.</returns>
    public static IEnumerable<Pixel> Of(Series series, Func<Point, Pixel> pixelOf)
    {
        var corners = series.Points.Select(pixelOf).ToList();
        return series.Join switch
        {
            Join.Straight => corners.Zip(corners.Skip(1)).SelectMany(pair => Between(pair.First, pair.Second)),
            Join.Steps => corners.Zip(corners.Skip(1)).SelectMany(pair => Between(pair.First, new(pair.Second.X, pair.First.Y)).Concat(Between(new(pair.Second.X, pair.First.Y), pair.Second))),
            _ => [],
        };
    }

    static IEnumerable<Pixel> Between(Pixel start, Pixel end)
    {
        var steps = Math.Max(1, (int)(Math.Max(Math.Abs(end.X - start.X), Math.Abs(end.Y - start.Y)) / Step));
        return Enumerable.Range(0, steps + 1).Select(i => new Pixel(start.X + ((end.X - start.X) * i / steps), start.Y + ((end.Y - start.Y) * i / steps)));
    }
}
