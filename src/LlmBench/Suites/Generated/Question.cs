namespace LlmBench.Suites.Generated;

/// <summary>A question that a generator drew, and its answer.</summary>
sealed record Question(string Text, string Target)
{
    public static Question Of(string text, Rational target) => new(text, target.ToString());
}
