using SkiaSharp;

namespace LlmBench.Reporting.Charts;

/// <summary>Finds fonts of this machine that can draw a text.</summary>
static class ChartFonts
{
    static readonly string[] Preferred = ["DejaVu Sans", "Noto Sans", "Liberation Sans", "Segoe UI", "Helvetica Neue", "Arial"];

    static readonly Dictionary<string, SKTypeface> Typefaces = SKFontManager.Default.FontFamilies.Distinct()
        .OrderBy(family => Array.IndexOf(Preferred, family) is >= 0 and var place ? place : Preferred.Length).ThenBy(family => family, StringComparer.Ordinal)
        .ToDictionary(family => family, SKFontManager.Default.MatchFamily);

    /// <summary>The font for text that needs nothing beyond Latin letters; none on a machine without fonts.</summary>
    public static string? Plain { get; } = FamilyFor("Accuracy (%) n = 0.5");

    public static bool CanDraw(string text) => FamilyFor(text) is not null;

    /// <returns>None where no font of this machine has every character.</returns>
    public static string? FamilyFor(string text) => Typefaces.FirstOrDefault(entry => entry.Value.ContainsGlyphs(text)).Key;

    /// <summary>The text with a question mark for whatever the font cannot draw.</summary>
    public static string Drawable(string text, string? family) =>
        family is null || Typefaces[family].ContainsGlyphs(text)
            ? text
            : string.Concat(text.EnumerateRunes().Select(rune => Typefaces[family].ContainsGlyph(rune.Value) ? rune.ToString() : "?"));
}
