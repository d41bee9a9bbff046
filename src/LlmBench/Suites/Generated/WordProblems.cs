namespace LlmBench.Suites.Generated;

/// <summary>Word problems of one to four steps.</summary>
static class WordProblems
{
    static readonly string[] Names = ["Anna", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Henry", "Ivy", "Jack", "Lily", "Max", "Nora", "Oscar", "Ruth", "Tom"];

    static readonly string[] Things = ["apples", "books", "cards", "coins", "eggs", "flowers", "marbles", "oranges", "pencils", "shells", "stamps", "stones"];

    static readonly Func<SplitMix64, Question>[] OneStep =
    [
        random => Draw(random, (name, things, a, b, _) => Question.Of($"{name} has {a} {things} and finds {b} more. How many {things} does {name} have now?", a + b)),
        random => Draw(random, (name, things, a, b, _) => Question.Of($"{name} had {a + b} {things} and gave {b} away. How many {things} are left?", a)),
        random => Draw(random, (_, things, a, _, c) => Question.Of($"There are {c} boxes with {a} {things} in each. How many {things} are there?", a * c)),
        random => Draw(random, (name, things, a, _, c) => Question.Of($"{name} shares {a * c} {things} equally among {c} friends. How many {things} does each friend get?", a)),
    ];

    static readonly Func<SplitMix64, Question>[] TwoSteps =
    [
        random => Draw(random, (name, things, a, b, c) => Question.Of($"{name} has {a} {things}, buys {b} more and gives {c} away. How many {things} does {name} have now?", a + b - c)),
        random => Draw(random, (name, things, a, b, c) => Question.Of($"{name} buys {c} {things} at {a} dollars each and pays with {(a * c) + b} dollars. How many dollars does {name} get back?", b)),
        random => Draw(random, (name, _, a, b, c) => Question.Of($"A book has {(a * c) + b} pages. {name} reads {a} pages a day for {c} days. How many pages are left?", b)),
        random => Draw(random, (name, things, a, b, c) => Question.Of($"{name} has {c} bags with {a} {things} in each and {b} {things} in a box. How many {things} does {name} have?", (a * c) + b)),
    ];

    static readonly Func<SplitMix64, Question>[] ThreeSteps =
    [
        random => Draw(random, (name, _, a, b, c) => Question.Of($"{name} buys {c} pens at {a} dollars each and 2 bags at {b} dollars each. {name} had 400 dollars. How many dollars are left?", 400 - (a * c) - (2 * b))),
        random => Draw(random, (_, things, a, _, c) => Question.Of($"A shop sells {a} {things} on Monday, twice as many on Tuesday and {c} fewer on Wednesday than on Tuesday. How many {things} does it sell on the three days?", (5 * a) - c)),
        random => Draw(random, (name, things, a, b, c) => Question.Of($"{name} has {a} {things}, a sister has {c} times as many, and a brother has {b} more than {name}. How many {things} do they have together?", a + (a * c) + a + b)),
        random => Draw(random, (name, _, a, b, c) => Question.Of($"{name} saves {a} dollars a week for {c} weeks, then spends {a} dollars and earns {b} dollars. How many dollars does {name} have?", (a * c) - a + b)),
    ];

    static readonly Func<SplitMix64, Question>[] FourSteps =
    [
        random => Draw(random, (name, _, a, b, c) => Question.Of($"{name} picks {c} baskets with {2 * a} apples in each, eats {2 * c}, and sells half of the rest at 3 dollars each. Then {name} spends {b} dollars. How many dollars are left?", (3 * c * (a - 1)) - b)),
        random => Draw(random, (name, _, a, b, c) => Question.Of($"{name} earns {a} dollars an hour and works {c} hours a day for 5 days. {name} pays {b} dollars for rent and shares the rest equally with a friend. How many dollars does {name} keep?", new Rational((5 * a * c) - b, 2)), evenTotal: true),
        random => Draw(random, (_, things, a, b, c) => Question.Of($"A farm packs {a} {things} in a box and {c} boxes in a crate. It fills 4 crates, loses {b} {things} and finds {a} others. How many {things} does it have?", (4 * a * c) - b + a)),
    ];

    public static IReadOnlyList<QuestionFamily> Families { get; } =
    [
        new("word-1", 1, random => random.Pick(OneStep)(random)),
        new("word-2", 2, random => random.Pick(TwoSteps)(random)),
        new("word-3", 3, random => random.Pick(ThreeSteps)(random)),
        new("word-4", 5, random => random.Pick(FourSteps)(random)),
    ];

    static Question Draw(
        SplitMix64 random, Func<string, string, int, int, int, Question> ask, bool evenTotal = false)
    {
        var (a, b, c) = (random.Between(9, 30), random.Between(5, 30), random.Between(2, 9));
        return ask(random.Pick(Names), random.Pick(Things), a, evenTotal && (((5 * a * c) - b) % 2 != 0) ? b + 1 : b, c);
    }
}
