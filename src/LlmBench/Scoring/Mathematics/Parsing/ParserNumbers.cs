using System.Globalization;
using System.Numerics;
using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics.Parsing;

// Numbers as they are written.
sealed partial class Parser
{
    static Expression Literal(string digits)
    {
        var exponent = digits.IndexOf('e', StringComparison.Ordinal);
        var mantissa = exponent < 0 ? digits : digits[..exponent];
        var shift = exponent < 0 ? 0 : int.TryParse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) ? power : int.MaxValue;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var whole = BigInteger.Parse(mantissa.Remove(Math.Max(point, 0), point < 0 ? 0 : 1), CultureInfo.InvariantCulture);
        return Math.Abs((long)shift) > MostExponent
            ? new Words(digits)
            : new Number(Scaled(whole, shift - decimals), point < 0 ? 0 : mantissa.TrimStart('0', '.').Length);
    }

    static Rational Scaled(BigInteger digits, int shift) =>
        shift >= 0 ? new(digits * BigInteger.Pow(10, shift), 1) : new(digits, BigInteger.Pow(10, -shift));
}
