namespace LlmBench.Suites.Generated;

/// <summary>A question that a generator drew, and its answer.</summary>
sealed record Question(string Text, string Target)
{
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Further right answers.</summary>
    public IReadOnlyList<string>? Accept { get; init; }

    /// <summary>In place of the suite's scorer.</summary>
    public string? Scorer { get; init; }

    public static Question Of(string text, Rational target) => new(text, target.ToString());

    /// <summary>Of a suite whose scorer is another than <c>number</c>.</summary>
    public static Question OfNumber(string text, Rational target) => Of(text, target) with { Scorer = "number" };
}
