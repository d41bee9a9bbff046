namespace LlmBench.Engines;

/// <summary>Times by the engine's own clock, in milliseconds; none where the engine does not say.</summary>
/// <param name="PromptMs">To process the prompt tokens that were not cached.</param>
/// <param name="GenerationMs">To generate the output tokens after the first.</param>
sealed record EngineTimes(double? PromptMs, double? GenerationMs);
