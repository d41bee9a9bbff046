using System.Numerics;
using LlmBench.Scoring.Mathematics.Algebra;
using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics;

// Single values.
sealed partial class Equality
{
    bool SameValue(Expression target, Expression answer)
    {
        var form = new NormalForm(budget);
        if (form.Of(target) is not { } a || form.Of(answer) is not { } b)
        {
            return false;
        }

        return Fraction.Equal(a, b, budget)
            || SameAngle(target, answer, a, b)
            || ((a.HasOpaque || b.HasOpaque) && !budget.IsSpent && !IsApproximation(target) && !IsApproximation(answer) && SameAtPoints(target, answer));
    }

    /// <summary>30° is π/6: degrees beside a number without them are taken for the number, but where the other is in terms of π.</summary>
    bool SameAngle(Expression target, Expression answer, Fraction a, Fraction b) =>
        (target is Degrees) != (answer is Degrees) && (HasPi(a) || HasPi(b))
        && Fraction.Equal(target is Degrees ? InRadians(a) : a, answer is Degrees ? InRadians(b) : b, budget);

    Fraction InRadians(Fraction degrees) => Fraction.Product(degrees, Fraction.Of(Monomial.Of("pi", 1), new(1, 180)), budget);

    static bool HasPi(Fraction fraction) => fraction.Numerator.Terms.Values.Any(term => term.Monomial.Factors.Any(factor => factor.Atom == "pi"));

    static bool IsApproximation(Expression expression) => expression switch
    {
        Number number => number.Decimals > MostDecimals,
        Sum(var a, var b) => IsApproximation(a) || IsApproximation(b),
        Product(var a, var b) => IsApproximation(a) || IsApproximation(b),
        Quotient(var a, var b) => IsApproximation(a) || IsApproximation(b),
        Power(var a, var b) => IsApproximation(a) || IsApproximation(b),
        _ => false,
    };

    static bool SameAtPoints(Expression target, Expression answer) =>
        Enumerable.Range(1, 3).All(point => IsClose(new Evaluation(point).Of(target), new Evaluation(point).Of(answer)));

    static bool IsClose(Complex a, Complex b) =>
        Complex.IsFinite(a) && Complex.IsFinite(b) && Complex.Abs(a - b) <= Tolerance * Math.Max(1, Math.Max(Complex.Abs(a), Complex.Abs(b)));
}
