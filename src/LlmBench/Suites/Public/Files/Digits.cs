using System.Globalization;
using System.Numerics;

namespace LlmBench.Suites.Public.Files;

/// <summary>The numbers that sets give as targets, in the one form that our targets have.</summary>
static class Digits
{
    /// <summary><c>2,125</c> as <c>2125</c>; <c>5/8</c> and <c>12%</c> as they are.</summary>
    /// <returns>None where the text is no number.</returns>
    public static string? Plain(string text)
    {
        var plain = text.Trim().Replace(",", "", StringComparison.Ordinal);
        return plain.TrimEnd('%').Split('/') is { Length: <= 2 } parts && parts.All(IsDecimal) ? plain : null;
    }

    /// <returns>None where the number is not whole.</returns>
    public static string? Whole(double number) =>
        Math.Abs(number) < 1e15 && Math.Floor(number) == number ? ((BigInteger)number).ToString(CultureInfo.InvariantCulture) : null;

    static bool IsDecimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
