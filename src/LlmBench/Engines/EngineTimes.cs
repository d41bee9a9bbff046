namespace LlmBench.Engines;

/// <summary>Times by the engine's own clock, in milliseconds; none where the engine does not say.</summary>
/// <param name="PromptMs">To process the prompt tokens that were not cached.</param>
/// <param name="GenerationMs">To generate the output tokens after the first.</param>
/// <param name="LoadMs">To have the model ready, next to nothing where it was.</param>
/// <param name="TotalMs">All of it, waiting for its turn included.</param>
sealed record EngineTimes(double? PromptMs, double? GenerationMs, double? LoadMs = null, double? TotalMs = null);
