namespace LlmBench.Planning;

/// <summary>What a million tokens of a hosted model cost, in any currency that is the same for the whole plan.</summary>
/// <param name="Output">Thinking included.</param>
sealed record Price(double Input, double Output);
