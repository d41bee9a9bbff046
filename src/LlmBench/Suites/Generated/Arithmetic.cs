namespace LlmBench.Suites.Generated;

/// <summary>The four operations on whole numbers to three digits, alone and with brackets.</summary>
static class Arithmetic
{
    public static IReadOnlyList<QuestionFamily> Families { get; } =
    [
        new("add", 1, random => Sum(random.Between(100, 999), random.Between(100, 999))),
        new("subtract", 1, random => Difference(random.Between(100, 999), random.Between(10, 999))),
        new("multiply", 2, random => Product(random.Between(12, 99), random.Between(3, 9))),
        new("multiply-long", 3, random => Product(random.Between(12, 99), random.Between(12, 99))),
        new("divide", 2, random => Quotient(random.Between(3, 12), random.Between(12, 80))),
        new("brackets", 3, random => Brackets(random.Between(3, 40), random.Between(3, 40), random.Between(2, 9), random.Between(2, 60))),
    ];

    static Question Sum(int a, int b) => Question.Of($"What is {a} + {b}?", a + b);

    static Question Difference(int a, int b) => Question.Of($"What is {Math.Max(a, b)} - {Math.Min(a, b)}?", Math.Abs(a - b));

    static Question Product(int a, int b) => Question.Of($"What is {a} * {b}?", a * b);

    static Question Quotient(int divisor, int result) => Question.Of($"What is {divisor * result} / {divisor}?", result);

    static Question Brackets(int a, int b, int c, int d) => Question.Of($"What is ({a} + {b}) * {c} - {d}?", ((a + b) * c) - d);
}
