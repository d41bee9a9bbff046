namespace LlmBench.Divergence;

/// <summary>A mean over the tokens of a text, and how far it may be off for a text like this one.</summary>
/// <param name="StandardError">None where the text has fewer than two blocks.</param>
sealed record Estimate(double Value, double? StandardError)
{
    /// <summary>Of e to the power of the mean, by the delta method.</summary>
    public Estimate Exponential() => new(Math.Exp(Value), Math.Exp(Value) * StandardError);

    public Estimate Percent() => new(100 * Value, 100 * StandardError);
}
