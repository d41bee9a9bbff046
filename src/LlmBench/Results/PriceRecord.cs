namespace LlmBench.Results;

/// <summary>What a million tokens cost, in the plan's currency.</summary>
/// <param name="Output">Thinking included.</param>
sealed record PriceRecord(double Input, double Output);
