using System.Numerics;
using static LlmBench.Scoring.Mathematics.Expression;

namespace LlmBench.Scoring.Mathematics.Algebra;

/// <summary>Works an expression out in floating point, its variables at a point that their names and a number choose.</summary>
sealed class Evaluation(int point)
{
    /// <summary>Every third point lies below zero: there \sqrt{x^2} is not x.</summary>
    int Side => point % 3 == 0 ? -1 : 1;

    /// <returns>Not a number where it is no value.</returns>
    public Complex Of(Expression expression) => expression switch
    {
        Number number => (double)number.Value.Numerator / (double)number.Value.Denominator,
        Symbol symbol => Value(symbol.Name),
        Sum(var left, var right) => Of(left) + Of(right),
        Product(var left, var right) => Of(left) * Of(right),
        Quotient(var top, var bottom) => Of(top) / Of(bottom),
        Power(var @base, var exponent) => Raised(Of(@base), Of(exponent)),
        Degrees(var value) => Of(value) * Math.PI / 180,
        Call { Arguments: [var argument] } call => Function(call.Name, Of(argument)),
        Call { Name: "log", Arguments: [var argument, var @base] } => Complex.Log(Of(argument)) / Complex.Log(Of(@base)),
        _ => double.NaN,
    };

    Complex Value(string name) => name switch
    {
        "pi" => Math.PI,
        "e" => Math.E,
        "i" => Complex.ImaginaryOne,
        "inf" or "empty" => double.NaN,
        _ => Side * (0.5 + new SplitMix64((ulong)name.Aggregate(17L + point, (hash, letter) => unchecked((hash * 31) + letter))).NextDouble()),
    };

    /// <summary>Odd roots of numbers below zero are real, as in the normal form.</summary>
    static Complex Raised(Complex value, Complex exponent) =>
        value is { Imaginary: 0, Real: < 0 } && exponent.Imaginary == 0 && Math.Abs((1 / exponent.Real) - Math.Round(1 / exponent.Real)) < 1e-12 && Math.Round(1 / exponent.Real) % 2 != 0
            ? -Math.Pow(-value.Real, exponent.Real)
            : value == Complex.Zero ? (exponent.Real > 0 ? 0 : double.NaN)
            : Complex.Pow(value, exponent);

    static Complex Function(string name, Complex value) => name switch
    {
        "sin" => Complex.Sin(value),
        "cos" => Complex.Cos(value),
        "tan" => Complex.Tan(value),
        "cot" => 1 / Complex.Tan(value),
        "sec" => 1 / Complex.Cos(value),
        "csc" => 1 / Complex.Sin(value),
        "arcsin" => Complex.Asin(value),
        "arccos" => Complex.Acos(value),
        "arctan" => Complex.Atan(value),
        "sinh" => Complex.Sinh(value),
        "cosh" => Complex.Cosh(value),
        "tanh" => Complex.Tanh(value),
        "ln" or "log" when value != Complex.Zero => Complex.Log(value) / (name == "ln" ? 1 : Math.Log(10)),
        "lg" when value != Complex.Zero => Complex.Log10(value),
        "exp" => Complex.Exp(value),
        "abs" => Complex.Abs(value),
        _ => double.NaN,
    };
}
