namespace LlmBench.Scoring.Mathematics.Algebra;

/// <summary>A product of powers of atoms: variables, constants, roots of primes (<c>#2^1/2</c>) and whatever cannot be taken apart.</summary>
/// <param name="Factors">By atom, ordinal; no exponent is 0.</param>
sealed record Monomial(IReadOnlyList<(string Atom, Rational Exponent)> Factors)
{
    public static Monomial One { get; } = new([]);

    /// <summary>The same for equal monomials.</summary>
    public string Key { get; } = string.Join('·', Factors.Select(factor => $"{factor.Atom}^{factor.Exponent}"));

    public static Monomial Of(string atom, Rational exponent) => new([(atom, exponent)]);

    /// <summary>What the product comes to: roots of primes whose exponents reach 1 become numbers, and i times i is -1.</summary>
    public static (Monomial Monomial, Rational Coefficient) Multiply(Monomial a, Monomial b)
    {
        var factors = new List<(string, Rational)>(a.Factors.Count + b.Factors.Count);
        Rational coefficient = 1;
        foreach (var (atom, exponent) in Merged(a, b))
        {
            var (kept, number) = Reduce(atom, exponent);
            coefficient *= number;
            if (!kept.Numerator.IsZero)
            {
                factors.Add((atom, kept));
            }
        }

        return (new(factors), coefficient);
    }

    static IEnumerable<(string Atom, Rational Exponent)> Merged(Monomial a, Monomial b)
    {
        var (i, j) = (0, 0);
        while (i < a.Factors.Count || j < b.Factors.Count)
        {
            var order = i == a.Factors.Count ? 1 : j == b.Factors.Count ? -1 : string.CompareOrdinal(a.Factors[i].Atom, b.Factors[j].Atom);
            yield return order switch
            {
                < 0 => a.Factors[i++],
                > 0 => b.Factors[j++],
                _ => (a.Factors[i].Atom, a.Factors[i++].Exponent + b.Factors[j++].Exponent),
            };
        }
    }

    static (Rational Exponent, Rational Coefficient) Reduce(string atom, Rational exponent)
    {
        if (atom == "i")
        {
            var turns = (int)(((exponent.Numerator % 4) + 4) % 4);
            return (turns % 2, turns >= 2 ? -1 : 1);
        }

        return atom[0] == Atoms.Prime ? Atoms.WholePart(atom, exponent) : (exponent, 1);
    }
}
