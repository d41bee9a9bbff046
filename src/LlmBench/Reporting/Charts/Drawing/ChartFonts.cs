using SkiaSharp;

namespace LlmBench.Reporting.Charts.Drawing;

/// <summary>Finds fonts of this machine that can draw a text.</summary>
static class ChartFonts
{
    static readonly string[] Preferred = ["DejaVu Sans", "Noto Sans", "Liberation Sans", "Segoe UI", "Helvetica Neue", "Arial"];

    static readonly Dictionary<string, SKTypeface> Typefaces = SKFontManager.Default.FontFamilies.Distinct()
        .OrderBy(family => Array.IndexOf(Preferred, family) is >= 0 and var place ? place : Preferred.Length).ThenBy(family => family, StringComparer.Ordinal)
        .ToDictionary(family => family, SKFontManager.Default.MatchFamily);

    /// <summary>Whether one font of this machine has every character.</summary>
    public static bool CanDraw(string text) => Typefaces.Values.Any(typeface => typeface.ContainsGlyphs(text));

    /// <summary>The font that lacks the fewest characters of the text; none on a machine without fonts.</summary>
    public static string? BestFor(string text)
    {
        var characters = text.EnumerateRunes().Distinct().ToList();
        return Typefaces.MinBy(entry => characters.Count(character => !entry.Value.ContainsGlyph(character.Value))).Key;
    }

    /// <summary>The text with a question mark for whatever the font cannot draw.</summary>
    public static string Drawable(string text, string? family) =>
        family is null || Typefaces[family].ContainsGlyphs(text)
            ? text
            : string.Concat(text.EnumerateRunes().Select(rune => Typefaces[family].ContainsGlyph(rune.Value) ? rune.ToString() : "?"));
}
