using System.Globalization;

namespace LlmBench.Hardware.Probes;

/// <summary>Reads the plain texts that systems answer with.</summary>
static class Lines
{
    /// <summary>Lines of <c>name: value</c>; of a name that comes twice, the first.</summary>
    public static Dictionary<string, string> Fields(string? text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (text ?? "").Split('\n'))
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value])
            {
                fields.TryAdd(name, value);
            }
        }

        return fields;
    }

    /// <summary>The whole number that a text begins with.</summary>
    public static long? Number(string? text)
    {
        var digits = (text ?? "").TrimStart().TakeWhile(char.IsAsciiDigit).ToArray();
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static double? Decimal(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary><c>32768K</c>, <c>32M</c>.</summary>
    public static long? Size(string? text) => text?.Trim() is { Length: > 0 } size
        ? Number(size) * size[^1] switch { 'K' => 1L << 10, 'M' => 1L << 20, 'G' => 1L << 30, _ => 1 }
        : null;

    public static string? OrNone(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
