namespace LlmBench.Scoring.Mathematics.Algebra;

/// <summary>A sum of monomials with exact coefficients.</summary>
sealed class Polynomial
{
    const int MostTerms = 300;

    Polynomial(IDictionary<string, (Monomial Monomial, Rational Coefficient)> terms) => Terms = new(terms, StringComparer.Ordinal);

    Polynomial() => Terms = new(StringComparer.Ordinal);

    public static Polynomial Zero { get; } = new();

    /// <summary>By the monomial's key; no coefficient is 0.</summary>
    public SortedDictionary<string, (Monomial Monomial, Rational Coefficient)> Terms { get; }

    public static Polynomial One { get; } = Of(Monomial.One, 1);

    public bool IsZero => Terms.Count == 0;

    /// <summary>The number that it is; none where it holds an atom.</summary>
    public Rational? Constant => Terms.Count switch
    {
        0 => 0,
        1 when Terms.First().Value is { Monomial.Factors.Count: 0, Coefficient: var only } => only,
        _ => null,
    };

    public bool HasOpaque => Terms.Values.Any(term => term.Monomial.Factors.Any(factor => factor.Atom[0] == Atoms.Opaque));

    /// <summary>The same for equal polynomials.</summary>
    public string Key => string.Join('+', Terms.Select(term => $"{term.Value.Coefficient}·{term.Key}"));

    public static Polynomial Of(Monomial monomial, Rational coefficient)
    {
        var sum = new Polynomial();
        sum.Add(monomial, coefficient);
        return sum;
    }

    public static Polynomial Sum(Polynomial a, Polynomial b, Rational times)
    {
        var sum = new Polynomial(a.Terms);
        foreach (var (monomial, coefficient) in b.Terms.Values)
        {
            sum.Add(monomial, coefficient * times);
        }

        return sum;
    }

    public static Polynomial Product(Polynomial a, Polynomial b, Budget budget)
    {
        var product = new Polynomial();
        budget.Spend(a.Terms.Count * b.Terms.Count);
        if (budget.IsSpent)
        {
            return product;
        }

        foreach (var left in a.Terms.Values)
        {
            foreach (var right in b.Terms.Values)
            {
                var (monomial, number) = Monomial.Multiply(left.Monomial, right.Monomial);
                var coefficient = left.Coefficient * right.Coefficient * number;
                budget.Allow(coefficient);
                product.Add(monomial, coefficient);
            }
        }

        if (product.Terms.Count > MostTerms)
        {
            budget.SpendAll();
        }

        return product;
    }

    void Add(Monomial monomial, Rational coefficient)
    {
        var sum = Terms.TryGetValue(monomial.Key, out var there) ? there.Coefficient + coefficient : coefficient;
        if (sum.Numerator.IsZero)
        {
            Terms.Remove(monomial.Key);
        }
        else
        {
            Terms[monomial.Key] = (monomial, sum);
        }
    }
}
