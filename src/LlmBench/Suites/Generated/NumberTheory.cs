using System.Globalization;
using System.Numerics;

namespace LlmBench.Suites.Generated;

/// <summary>Divisors, multiples, remainders, primes, digits and powers.</summary>
static class NumberTheory
{
    public static IReadOnlyList<QuestionFamily> Families { get; } =
    [
        new("digit-sum", 1, random => DigitSum(random.Between(1000, 9999))),
        new("remainder", 2, random => Remainder(random.Between(30, 300), random.Between(3, 12))),
        new("gcd", 3, random => Gcd(random.Between(2, 15), random)),
        new("lcm", 3, random => Lcm(random.Between(3, 24), random.Between(3, 24))),
        new("next-prime", 4, random => NextPrime(random.Between(10, 250))),
        new("power", 4, random => Power(random.Between(2, 15), random.Between(2, 4))),
    ];

    static Question DigitSum(int n) => Question.Of($"What is the sum of the digits of {n}?", n.ToString(CultureInfo.InvariantCulture).Sum(digit => digit - '0'));

    static Question Remainder(int n, int divisor) => Question.Of($"What is the remainder when {n} is divided by {divisor}?", n % divisor);

    static Question Gcd(int common, SplitMix64 random)
    {
        var (a, b) = (common * random.Between(2, 5), common * random.Between(6, 9));
        return Question.Of($"What is the greatest common divisor of {a} and {b}?", (int)BigInteger.GreatestCommonDivisor(a, b));
    }

    static Question Lcm(int a, int b) => Question.Of($"What is the least common multiple of {a} and {b}?", a * b / (int)BigInteger.GreatestCommonDivisor(a, b));

    static Question NextPrime(int n) =>
        Question.Of($"What is the smallest prime number greater than {n}?", Enumerable.Range(n + 1, n).First(IsPrime));

    static Question Power(int @base, int exponent) => Question.Of($"What is {@base}^{exponent}?", (int)BigInteger.Pow(@base, exponent));

    static bool IsPrime(int n) => Enumerable.Range(2, (int)Math.Sqrt(n) - 1).All(divisor => n % divisor != 0);
}
