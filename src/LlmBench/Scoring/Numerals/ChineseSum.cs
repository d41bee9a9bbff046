using System.Numerics;

namespace LlmBench.Scoring.Numerals;

/// <summary>Adds up a numeral of digits and units: 一万二千三百零五 is 12305.</summary>
struct ChineseSum
{
    /// <summary>What is finished: whole 亿, then whole 万, then what is below.</summary>
    BigInteger hundredMillions;
    BigInteger tenThousands;
    int below;
    int digit;
    bool hasDigit;
    bool afterZero;
    int smallest;

    public ChineseSum() => smallest = int.MaxValue;

    /// <returns>None when the units are out of order.</returns>
    public Rational? Of(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            var power = ChineseDigits.PowerOf(c);
            if (!(power == 0 ? AddDigit(ChineseDigits.ValueOf(c)) : power < 4 ? AddSmall(power) : AddLarge(power)))
            {
                return null;
            }
        }

        // 一万二 is twelve thousand, 三百五 is 350.
        var last = hasDigit ? digit * (afterZero || smallest is int.MaxValue or 1 ? 1 : Power(smallest - 1)) : 0;
        return hundredMillions + tenThousands + below + last;
    }

    bool AddDigit(int value)
    {
        if (hasDigit)
        {
            return false;
        }

        (digit, hasDigit, afterZero) = value == 0 ? (0, false, true) : (value, true, afterZero);
        return true;
    }

    bool AddSmall(int power)
    {
        if ((!hasDigit && power != 1) || power >= smallest)
        {
            return false;
        }

        below += (hasDigit ? digit : 1) * Power(power);
        (hasDigit, afterZero, smallest) = (false, false, power);
        return true;
    }

    bool AddLarge(int power)
    {
        var part = below + (hasDigit ? digit : 0);
        if (part == 0 && (power == 4 || tenThousands.IsZero))
        {
            return false;
        }

        if (power == 4 ? !tenThousands.IsZero : !hundredMillions.IsZero)
        {
            return false;
        }

        (hundredMillions, tenThousands) = power == 4
            ? (hundredMillions, new BigInteger(part) * 10_000)
            : ((tenThousands + part) * 100_000_000, BigInteger.Zero);
        (below, hasDigit, afterZero, smallest) = (0, false, false, power);
        return true;
    }

    static int Power(int power) => power switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1000, _ => 10_000_000 };
}
