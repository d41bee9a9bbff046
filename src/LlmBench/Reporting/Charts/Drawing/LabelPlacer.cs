using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Finds room for labels beside their marks: inside the area, off every mark and line, off every label placed before.</summary>
/// <param name="area">In pixels, y downwards.</param>
/// <param name="marks">Centres of all marks.</param>
/// <param name="lines">Points along all lines, close together.</param>
sealed class LabelPlacer(PixelRect area, IEnumerable<Pixel> marks, params IEnumerable<Pixel> lines)
{
    const float Mark = 8;

    const float Line = 2;

    readonly List<PixelRect> taken = [.. marks.Select(mark => Around(mark, Mark)), .. lines.Select(point => Around(point, Line))];

    /// <returns>The label's upper left corner; none where there is no room near the mark.</returns>
    public Pixel? Place(Pixel mark, PixelSize label)
    {
        foreach (var corner in Corners(mark, label))
        {
            var place = new PixelRect(corner.X, corner.X + label.Width, corner.Y + label.Height, corner.Y);
            if (Inside(place) && !taken.Exists(other => Overlap(place, other)))
            {
                taken.Add(place);
                return corner;
            }
        }

        return null;
    }

    /// <summary>Right, left, above and below; then the same further up and down.</summary>
    static IEnumerable<Pixel> Corners(Pixel mark, PixelSize label)
    {
        int[] steps = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];
        foreach (var step in steps)
        {
            var y = mark.Y - (label.Height / 2) + (step * (label.Height + 2));
            yield return new(mark.X + Mark + 3, y);
            yield return new(mark.X - Mark - 3 - label.Width, y);
            yield return new(mark.X - (label.Width / 2), y + (Math.Sign(step) * Mark));
        }
    }

    static PixelRect Around(Pixel point, float room) => new(point.X - room, point.X + room, point.Y + room, point.Y - room);

    bool Inside(PixelRect place) => place.Left >= area.Left && place.Right <= area.Right && place.Top >= area.Top && place.Bottom <= area.Bottom;

    static bool Overlap(PixelRect a, PixelRect b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
