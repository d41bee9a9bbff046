namespace LlmBench.Results;

/// <summary>What a million tokens cost, in the plan's currency.</summary>
/// <param name="Output">Thinking included.</param>
sealed record PriceRecord(double Input, double Output)
{
    public double Of(Tokens tokens) => ((tokens.Prompt * Input) + (tokens.Output * Output)) / 1e6;
}
