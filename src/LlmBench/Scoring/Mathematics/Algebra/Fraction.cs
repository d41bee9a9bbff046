namespace LlmBench.Scoring.Mathematics.Algebra;

/// <summary>One polynomial over another: two are equal where their cross products are.</summary>
sealed record Fraction(Polynomial Numerator, Polynomial Denominator)
{
    /// <summary>The number that it is; none where it holds an atom.</summary>
    public Rational? Constant =>
        Numerator.Constant is { } top && Denominator.Constant is { } bottom && !bottom.Numerator.IsZero ? top / bottom : null;

    public bool HasOpaque => Numerator.HasOpaque || Denominator.HasOpaque;

    public string Key => Denominator.Constant is { } bottom && !bottom.Numerator.IsZero
        ? Polynomial.Sum(Polynomial.Zero, Numerator, (Rational)1 / bottom).Key
        : $"({Numerator.Key})/({Denominator.Key})";

    public static Fraction Of(Rational number) => new(Polynomial.Of(Monomial.One, number), Polynomial.One);

    public static Fraction Of(Monomial monomial, Rational coefficient) => new(Polynomial.Of(monomial, coefficient), Polynomial.One);

    public static Fraction Sum(Fraction a, Fraction b, Rational times, Budget budget) =>
        ReferenceEquals(a.Denominator, b.Denominator)
            ? new(Polynomial.Sum(a.Numerator, b.Numerator, times), a.Denominator)
            : new(
                Polynomial.Sum(Polynomial.Product(a.Numerator, b.Denominator, budget), Polynomial.Product(b.Numerator, a.Denominator, budget), times),
                Polynomial.Product(a.Denominator, b.Denominator, budget));

    public static Fraction Product(Fraction a, Fraction b, Budget budget) =>
        new(Polynomial.Product(a.Numerator, b.Numerator, budget), Times(a.Denominator, b.Denominator, budget));

    /// <summary>Over zero where it is zero.</summary>
    public Fraction Inverse() => new(Denominator, Numerator);

    /// <summary>Whether they are the same wherever both are defined.</summary>
    public static bool Equal(Fraction a, Fraction b, Budget budget) =>
        !a.Denominator.IsZero && !b.Denominator.IsZero
        && Polynomial.Sum(Polynomial.Product(a.Numerator, b.Denominator, budget), Polynomial.Product(b.Numerator, a.Denominator, budget), -1).IsZero
        && !budget.IsSpent;

    static Polynomial Times(Polynomial a, Polynomial b, Budget budget) =>
        ReferenceEquals(a, Polynomial.One) ? b : ReferenceEquals(b, Polynomial.One) ? a : Polynomial.Product(a, b, budget);
}
