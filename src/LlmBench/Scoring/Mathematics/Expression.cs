namespace LlmBench.Scoring.Mathematics;

/// <summary>What a mathematical text says, as it is written: nothing in it is computed yet.</summary>
abstract record Expression
{
    /// <param name="Decimals">How many significant digits a number with a decimal point was written with; 0 for a whole one.</param>
    internal sealed record Number(Rational Value, int Decimals = 0) : Expression;

    /// <summary>A variable or constant: <c>x</c>, <c>x_1</c>, <c>pi</c>, <c>i</c>, <c>inf</c>.</summary>
    internal sealed record Symbol(string Name) : Expression;

    internal sealed record Sum(Expression Left, Expression Right) : Expression;

    internal sealed record Product(Expression Left, Expression Right) : Expression;

    internal sealed record Quotient(Expression Numerator, Expression Denominator) : Expression;

    internal sealed record Power(Expression Base, Expression Exponent) : Expression;

    /// <summary><c>sin</c>, <c>log</c> (with its base as a second argument), <c>abs</c>, <c>factorial</c>, <c>binom</c>, or <c>f</c>.</summary>
    internal sealed record Call(string Name, IReadOnlyList<Expression> Arguments) : Expression;

    /// <param name="IsMinusFirst">∓ and not ±.</param>
    internal sealed record PlusMinus(Expression Left, Expression Right, bool IsMinusFirst) : Expression;

    internal sealed record Percent(Expression Value) : Expression;

    internal sealed record Degrees(Expression Value) : Expression;

    /// <summary>A value and its unit in plain words: <c>5 cents</c>.</summary>
    internal sealed record Quantity(Expression Value, string Unit) : Expression;

    /// <summary>Digits in a base: <c>52_8</c>.</summary>
    internal sealed record InBase(string Digits, string Base) : Expression;

    /// <summary>A tuple or an interval: its brackets matter.</summary>
    internal sealed record Bracketed(char Open, IReadOnlyList<Expression> Items, char Close) : Expression;

    /// <summary>In braces; in any order.</summary>
    internal sealed record Set(IReadOnlyList<Expression> Items) : Expression;

    /// <summary>Several values beside each other; in any order unless semicolons part them.</summary>
    internal sealed record Listing(IReadOnlyList<Expression> Items, bool IsOrdered) : Expression;

    internal sealed record Union(Expression Left, Expression Right) : Expression;

    internal sealed record Intersection(Expression Left, Expression Right) : Expression;

    internal sealed record Matrix(IReadOnlyList<IReadOnlyList<Expression>> Rows, bool IsDeterminant) : Expression;

    /// <param name="Operator">One of = ≠ &lt; &gt; ≤ ≥ ∈.</param>
    internal sealed record Relation(Expression Left, char Operator, Expression Right) : Expression;

    /// <summary>Plain words: <c>east</c>.</summary>
    internal sealed record Words(string Text) : Expression;
}
