namespace LlmBench.Suites.Generated;

/// <summary>Fractions, decimals and percent.</summary>
static class Fractions
{
    public static IReadOnlyList<QuestionFamily> Families { get; } =
    [
        new("fraction-of", 2, random => FractionOf(random.Between(3, 9), random.Between(4, 30), random)),
        new("fraction-sum", 3, FractionSum),
        new("decimal-sum", 2, random => DecimalSum(random.Between(11, 99), random.Between(101, 999))),
        new("percent-of", 2, random => PercentOf(5 * random.Between(1, 19), 20 * random.Between(2, 30))),
        new("percent-change", 4, random => PercentChange(10 * random.Between(1, 9), 10 * random.Between(3, 60), random.Between(0, 1) == 0)),
    ];

    static Question FractionOf(int denominator, int part, SplitMix64 random)
    {
        var numerator = random.Between(2, denominator - 1);
        return Question.Of($"What is {numerator}/{denominator} of {denominator * part}?", numerator * part);
    }

    static Question FractionSum(SplitMix64 random)
    {
        var (b, d) = (random.Between(2, 9), random.Between(2, 9));
        var (a, c) = (random.Between(1, b - 1), random.Between(1, d - 1));
        return Question.Of($"What is {a}/{b} + {c}/{d}? Give a fraction in lowest terms.", new Rational(a, b) + new Rational(c, d));
    }

    static Question DecimalSum(int tenths, int hundredths)
    {
        var (a, b) = (new Rational(tenths, 10), new Rational(hundredths, 100));
        return new($"What is {a.ToDecimalString()} + {b.ToDecimalString()}?", (a + b).ToDecimalString());
    }

    static Question PercentOf(int percent, int whole) => Question.Of($"What is {percent}% of {whole}?", new Rational(percent * whole, 100));

    static Question PercentChange(int percent, int price, bool up) => Question.Of(
        $"A price of {price} dollars {(up ? "rises" : "falls")} by {percent}%. What is the new price in dollars?",
        new Rational(price * (up ? 100 + percent : 100 - percent), 100));
}
