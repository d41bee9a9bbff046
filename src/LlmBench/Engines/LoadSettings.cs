namespace LlmBench.Engines;

/// <summary>How a model is loaded: part of the candidate, because it changes speed and can change answers.</summary>
/// <param name="ContextLength">Tokens of prompt and answer together.</param>
/// <param name="Threads">Processor threads that compute; 0 takes one per core.</param>
/// <param name="ReusePrefix">Keeps the KV cache of a shared prompt start between samples: faster, but prefill times then mean less.</param>
/// <param name="Render">Who makes text of a conversation: <c>harness</c> or <c>engine</c>; none takes the engine's usual way.</param>
sealed record LoadSettings(int ContextLength = 2048, int Threads = 0, bool ReusePrefix = false, string? Render = null);
