using ScottPlot;
using ScottPlot.Plottables;

namespace LlmBench.Reporting.Charts;

/// <summary>The texts of one chart, in one font that can draw them all where this machine has one.</summary>
sealed class ChartLabels(Chart chart)
{
    public const int LongestTitle = 90;

    const int Longest = 44;

    public string? Family { get; } = ChartFonts.FamilyFor(string.Concat(TextsOf(chart).Select(text => Printable.Of(text)))) ?? ChartFonts.Plain;

    /// <summary>As it is drawn: clean, on one line, not longer than there is room for.</summary>
    public string Of(string text, int longest = Longest)
    {
        var clean = ChartFonts.Drawable(Printable.Of(text), Family);
        return clean.Length <= longest ? clean : $"{clean[..(longest - 1)].TrimEnd('\uD800', '\uDBFF')}…";
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
