using System.Globalization;
using System.Numerics;

namespace LlmBench;

/// <summary>A fraction in lowest terms with a positive denominator, of any size: equal numbers are equal values.</summary>
readonly record struct Rational
{
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = (numerator / common, denominator / common);
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public static implicit operator Rational(int value) => new(value, 1);

    public static implicit operator Rational(BigInteger value) => new(value, 1);

    public static Rational PowerOfTen(int power) =>
        power < 0 ? new(1, BigInteger.Pow(10, -power)) : new(BigInteger.Pow(10, power), 1);

    public static Rational operator +(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary><c>12</c>, or <c>3/4</c>.</summary>
    public override string ToString() =>
        Denominator.IsOne ? Numerator.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{Numerator}/{Denominator}");

    /// <summary><c>0.75</c>: all its digits, for a fraction of tenths, hundredths and so on.</summary>
    /// <exception cref="ArithmeticException">The digits would never end.</exception>
    public string ToDecimalString()
    {
        for (var (digits, scaled) = (0, this); digits <= 30; digits++, scaled *= 10)
        {
            if (scaled.Denominator.IsOne)
            {
                return Decimal(scaled.Numerator, digits);
            }
        }

        throw new ArithmeticException($"{this} has no finite decimal form.");
    }

    static string Decimal(BigInteger scaled, int digits)
    {
        var text = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        var sign = scaled.Sign < 0 ? "-" : "";
        return digits == 0 ? sign + text : $"{sign}{text[..^digits]}.{text[^digits..]}";
    }
}
