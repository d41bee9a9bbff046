using System.Numerics;
using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics.Algebra;

/// <summary>
/// Brings an expression into a form in which equal ones are alike: a fraction of polynomials in variables, constants and roots of primes.
/// Products of different roots of primes are linearly independent over the rationals (Besicovitch 1940), so this decides equality of
/// everything that is made from rational numbers, variables and their roots. What else there is stays whole.
/// </summary>
sealed class NormalForm(Budget budget)
{
    /// <summary>To this power sums are multiplied out; beyond it they stay whole.</summary>
    const int MostPower = 24;

    const int LongestName = 2000;

    /// <returns>None where it is no value, such as a tuple.</returns>
    public Fraction? Of(Expression expression) => budget.IsSpent ? null : expression switch
    {
        Number number => Fraction.Of(number.Value),
        Symbol symbol => Fraction.Of(Monomial.Of(symbol.Name, 1), 1),
        Sum(var left, var right) => Of(left) is { } a && Of(right) is { } b ? Fraction.Sum(a, b, 1, budget) : null,
        Product(var left, var right) => Of(left) is { } a && Of(right) is { } b ? Fraction.Product(a, b, budget) : null,
        Quotient(var top, var bottom) => Of(top) is { } a && Of(bottom) is { } b ? Fraction.Product(a, b.Inverse(), budget) : null,
        Power(var @base, var exponent) => Of(@base) is { } b && Of(exponent) is { } e ? Raised(b, e) : null,
        Degrees(var value) => Of(value),
        Call call => Called(call),
        _ => null,
    };

    Fraction Raised(Fraction value, Fraction exponent) =>
        exponent.Constant is not { } power ? Whole($"({value.Key})^({exponent.Key})")
        : power.Denominator.IsOne ? ToWhole(value, power.Numerator)
        : value.Constant is { } number ? RootOf(number, power)
        : Single(value, power) ?? Whole($"({value.Key})", power);

    Fraction ToWhole(Fraction value, BigInteger power)
    {
        if (value.Constant is { } number)
        {
            return PowerOf(number, power) ?? Whole($"({value.Key})^{power}");
        }

        if (BigInteger.Abs(power) > MostPower)
        {
            return Whole($"({value.Key})^{power}");
        }

        var raised = Fraction.Of(1);
        for (var i = 0; i < BigInteger.Abs(power) && !budget.IsSpent; i++)
        {
            raised = Fraction.Product(raised, value, budget);
        }

        return power.Sign < 0 ? raised.Inverse() : raised;
    }

    /// <returns>None where it is too long, or zero to a power below zero.</returns>
    static Fraction? PowerOf(Rational number, BigInteger power)
    {
        var times = BigInteger.Abs(power) > Budget.MostExponent ? Budget.MostExponent * 100 : (int)BigInteger.Abs(power);
        if (!Budget.AllowsPower(number.Numerator, times) || !Budget.AllowsPower(number.Denominator, times) || (number.Numerator.IsZero && power.Sign <= 0))
        {
            return null;
        }

        var (top, bottom) = (BigInteger.Pow(number.Numerator, times), BigInteger.Pow(number.Denominator, times));
        return Fraction.Of(power.Sign < 0 ? new(bottom, top) : new(top, bottom));
    }

    /// <summary>Even roots of numbers below zero are imaginary where they are square roots; odd ones are real, as schools have it.</summary>
    Fraction RootOf(Rational number, Rational power)
    {
        if (number.Numerator.IsZero || BigInteger.Abs(power.Numerator) > MostPower || (number.Numerator.Sign < 0 && power.Denominator.IsEven && power.Denominator != 2))
        {
            return number.Numerator.IsZero && power.Numerator.Sign > 0 ? Fraction.Of(0) : Whole($"({number})", power);
        }

        var (roots, coefficient) = Atoms.PowerOf(BigInteger.Abs(number.Numerator), power);
        var (under, divisor) = Atoms.PowerOf(number.Denominator, 0 - power);
        var real = Fraction.Product(Fraction.Of(roots, coefficient), Fraction.Of(under, divisor), budget);
        return number.Numerator.Sign > 0 ? real
            : power.Denominator == 2 ? Fraction.Product(real, ToWhole(Fraction.Of(Monomial.Of("i", 1), 1), power.Numerator), budget)
            : power.Numerator.IsEven ? real
            : Fraction.Product(real, Fraction.Of(-1), budget);
    }

    /// <summary>The root of one variable's first power, with a number above zero before it; \sqrt{x^2} is not x.</summary>
    Fraction? Single(Fraction value, Rational power) =>
        value.Denominator.Constant is { } bottom && value.Numerator.Terms.Count == 1 && value.Numerator.Terms.First().Value is { } term
        && (term.Coefficient / bottom) is { Numerator.Sign: > 0 } number && term.Monomial.Factors is [var (atom, exponent)]
        && exponent == 1 && atom[0] is not (Atoms.Prime or Atoms.Opaque) && atom != "i"
            ? Fraction.Product(RootOf(number, power), Fraction.Of(Monomial.Of(atom, power), 1), budget)
            : null;

    Fraction? Called(Call call)
    {
        var arguments = call.Arguments.Select(Of).ToList();
        return arguments.Contains(null) ? null
            : Known(call.Name, [.. arguments.Select(argument => argument!.Constant)]) is { } number ? Fraction.Of(number)
            : Whole($"{call.Name}({string.Join(',', arguments.Select(argument => argument!.Key))})");
    }

    static Rational? Known(string name, IReadOnlyList<Rational?> arguments) => (name, arguments) switch
    {
        ("abs", [{ } value]) => value.Numerator.Sign < 0 ? 0 - value : value,
        ("floor", [{ } value]) => Floor(value),
        ("ceil", [{ } value]) => 0 - Floor(0 - value),
        ("factorial", [{ Denominator.IsOne: true } value]) when IsSmall(value.Numerator) => Falling(value.Numerator, (int)value.Numerator),
        ("binom", [{ Denominator.IsOne: true } n, { Denominator.IsOne: true } k]) when IsSmall(k.Numerator) && n.Numerator >= k.Numerator && n.Numerator <= 10_000 =>
            Falling(n.Numerator, (int)k.Numerator) / Falling(k.Numerator, (int)k.Numerator),
        ("ln", [{ } value]) when value == 1 => 0,
        ("log", [{ } value, ..]) when value == 1 => 0,
        _ => null,
    };

    static bool IsSmall(BigInteger number) => number.Sign >= 0 && number <= Budget.MostExponent;

    static Rational Floor(Rational value) =>
        new(BigInteger.DivRem(value.Numerator, value.Denominator, out var rest) - (rest.Sign < 0 ? 1 : 0), 1);

    static Rational Falling(BigInteger number, int count) =>
        new(Enumerable.Range(0, count).Aggregate(BigInteger.One, (product, i) => product * (number - i)), 1);

    Fraction Whole(string name, Rational? power = null)
    {
        if (name.Length > LongestName)
        {
            budget.SpendAll();
            return Fraction.Of(0);
        }

        return Fraction.Of(Monomial.Of($"{Atoms.Opaque}{name}", power ?? 1), 1);
    }
}
