using System.Numerics;

namespace LlmBench.Scoring.Mathematics.Algebra;

/// <summary>How much work one comparison may be: a text that asks for more is not taken apart any further.</summary>
sealed class Budget
{
    public const int MostExponent = 200;

    const int MostBits = 2048;
    const int MostTerms = 5_000;

    int left = MostTerms;

    public bool IsSpent => left <= 0;

    public void Spend(int terms) => left -= terms;

    public void SpendAll() => left = 0;

    /// <summary>A number that would be too long spends all of it.</summary>
    public void Allow(Rational number)
    {
        if (number.Numerator.GetBitLength() + number.Denominator.GetBitLength() > MostBits)
        {
            SpendAll();
        }
    }

    public static bool AllowsPower(BigInteger number, int exponent) => number.GetBitLength() * exponent <= MostBits;
}
