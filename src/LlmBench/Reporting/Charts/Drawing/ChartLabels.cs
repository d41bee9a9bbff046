using ScottPlot;
using ScottPlot.Plottables;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>The texts of one chart, in one font: that which can draw most of them.</summary>
sealed class ChartLabels(Chart chart)
{
    public const int LongestTitle = 90;

    const int Longest = 44;

    public string? Family { get; } = ChartFonts.BestFor(string.Concat(TextsOf(chart).Select(Untrusted.ForTerminal)));

    /// <summary>As it is drawn: clean, on one line, and cut in the middle where there is no room, since both ends of a name tell.</summary>
    public string Of(string text, int longest = Longest)
    {
        var runes = ChartFonts.Drawable(Untrusted.ForTerminal(text), Family).EnumerateRunes().ToList();
        var half = (longest - 1) / 2;
        return runes.Count <= longest
            ? string.Concat(runes)
            : $"{string.Concat(runes.Take(half))}…{string.Concat(runes.TakeLast(half))}";
    }

    public Text Add(Plot plot, string text, Coordinates place, float size = 14)
    {
        var label = plot.Add.Text(Of(text), place);
        label.LabelFontSize = size;
        label.LabelFontColor = Palette.Ink;
        if (Family is { } family)
        {
            label.LabelFontName = family;
        }

        return label;
    }

    static IEnumerable<string> TextsOf(Chart chart) =>
    [
        chart.Title, chart.X.Title, chart.Y.Title, .. chart.X.Categories ?? [], .. chart.Y.Categories ?? [],
        .. chart.Series.Select(series => series.Label), .. chart.Points.Select(point => point.Label),
    ];
}
