namespace LlmBench.Suites.Generated;

/// <summary>Equations in one unknown, and sequences.</summary>
static class Algebra
{
    public static IReadOnlyList<QuestionFamily> Families { get; } =
    [
        new("sequence", 2, random => Sequence(random.Between(1, 40), random.Between(2, 15))),
        new("equation", 3, random => Equation(random.Between(2, 12), random.Between(1, 40), random.Between(2, 15))),
        new("equation-two-sides", 5, TwoSides),
        new("sequence-double", 4, random => Doubling(random.Between(2, 15), random.Between(1, 9))),
    ];

    static Question Sequence(int first, int step) => Question.Of(
        $"What is the next number: {first}, {first + step}, {first + (2 * step)}, {first + (3 * step)}?", first + (4 * step));

    static Question Equation(int a, int b, int x) => Question.Of($"Solve for x: {a}x + {b} = {(a * x) + b}.", x);

    static Question TwoSides(SplitMix64 random)
    {
        var (c, x, b) = (random.Between(2, 8), random.Between(2, 15), random.Between(1, 30));
        var a = c + random.Between(1, 6);
        return Question.Of($"Solve for x: {a}x - {b} = {c}x + {((a - c) * x) - b}.".Replace("+ -", "- ", StringComparison.Ordinal), x);
    }

    static Question Doubling(int first, int plus)
    {
        var terms = new int[5];
        terms[0] = first;
        for (var i = 1; i < terms.Length; i++)
        {
            terms[i] = (2 * terms[i - 1]) + plus;
        }

        return Question.Of($"Each number is twice the one before plus {plus}. What comes next: {terms[0]}, {terms[1]}, {terms[2]}, {terms[3]}?", terms[4]);
    }
}
