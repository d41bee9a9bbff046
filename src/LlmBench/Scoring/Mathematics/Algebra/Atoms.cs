using System.Globalization;
using System.Numerics;

namespace LlmBench.Scoring.Mathematics.Algebra;

/// <summary>What monomials are made of, by the first letter of their names.</summary>
static class Atoms
{
    /// <summary>Before a prime number whose root it is.</summary>
    public const char Prime = '#';

    /// <summary>Before something that cannot be taken apart, such as a sine.</summary>
    public const char Opaque = '@';

    const int LargestTrialDivisor = 2000;

    /// <summary>The number's power, as a number and roots of primes. What trial division leaves is taken for a prime.</summary>
    public static (Monomial Roots, Rational Coefficient) PowerOf(BigInteger positive, Rational exponent)
    {
        var (factors, coefficient) = (new List<(string, Rational)>(), (Rational)1);
        foreach (var (prime, count) in Factorize(positive))
        {
            var atom = Prime + prime.ToString(CultureInfo.InvariantCulture);
            var (rest, number) = WholePart(atom, exponent * count);
            coefficient *= number;
            if (!rest.Numerator.IsZero)
            {
                factors.Add((atom, rest));
            }
        }

        return (new([.. factors.OrderBy(factor => factor.Item1, StringComparer.Ordinal)]), coefficient);
    }

    /// <summary>2^(7/2) is 8 times 2^(1/2): exponents of primes are kept from 0 to 1.</summary>
    public static (Rational Exponent, Rational Coefficient) WholePart(string atom, Rational exponent)
    {
        var whole = BigInteger.DivRem(exponent.Numerator, exponent.Denominator, out var rest);
        whole -= rest.Sign < 0 ? 1 : 0;
        if (BigInteger.Abs(whole) > Budget.MostExponent)
        {
            return (exponent, 1);
        }

        var prime = BigInteger.Pow(BigInteger.Parse(atom.AsSpan(1), CultureInfo.InvariantCulture), (int)BigInteger.Abs(whole));
        return (exponent - new Rational(whole, 1), whole.Sign < 0 ? new(1, prime) : new(prime, 1));
    }

    static IEnumerable<(BigInteger Prime, int Count)> Factorize(BigInteger number)
    {
        for (var divisor = 2; divisor <= LargestTrialDivisor && (BigInteger)divisor * divisor <= number; divisor++)
        {
            var count = 0;
            for (; number % divisor == 0; count++)
            {
                number /= divisor;
            }

            if (count > 0)
            {
                yield return (divisor, count);
            }
        }

        if (!number.IsOne)
        {
            yield return (number, 1);
        }
    }
}
