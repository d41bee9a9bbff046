using ScottPlot;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Colours that colour-blind people can tell apart (Okabe and Ito 2008); yellow is left out, since it is lost on white.</summary>
static class Palette
{
    static readonly Color[] Colours =
    [
        new(0, 114, 178), new(213, 94, 0), new(0, 158, 115), new(204, 121, 167), new(230, 159, 0), new(86, 180, 233), new(0, 0, 0),
    ];

    static readonly MarkerShape[] Shapes = [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleUp];

    /// <summary>Parts of a whole: they differ in lightness too, one from the next.</summary>
    static readonly (Color Fill, Color Text)[] Parts =
    [
        (new(0, 114, 178), Colors.White), (new(240, 228, 66), Colors.Black), (new(213, 94, 0), Colors.White), (new(230, 159, 0), Colors.Black),
        (new(204, 121, 167), Colors.Black), (new(86, 180, 233), Colors.Black), (new(0, 0, 0), Colors.White),
    ];

    public static Color Ink { get; } = new(60, 60, 60);

    public static Color Of(Series series) => Colours[series.Colour % Colours.Length];

    /// <summary>Changes with the colour, and again when the colours begin anew.</summary>
    public static MarkerShape ShapeOf(Series series) => Shapes[((series.Colour % Colours.Length) + (series.Colour / Colours.Length)) % Shapes.Length];

    public static Color OfPart(int place) => Parts[place % Parts.Length].Fill;

    public static Color TextOn(int place) => Parts[place % Parts.Length].Text;

    public static Color Of(Series series, Point point) => point.Incomplete ? Of(series).WithAlpha(0.35) : Of(series);

    /// <summary>White at 0 %, dark blue at 100 %: lightness alone carries the value.</summary>
    public static Color OfShare(double percent)
    {
        var t = Math.Clamp(percent / 100, 0, 1);
        return new((byte)(247 - (t * 239)), (byte)(251 - (t * 203)), (byte)(255 - (t * 148)));
    }
}
