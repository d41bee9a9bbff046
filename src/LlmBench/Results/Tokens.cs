namespace LlmBench.Results;

/// <summary>Tokens of one sample, as the engine counted them; none is unknown, never zero.</summary>
/// <param name="Cached">Of the prompt, taken from the KV cache and not computed.</param>
/// <param name="Thinking">Of the output, before the answer: by its share of the pieces where the engine counts only both together.</param>
sealed record Tokens(int Prompt, int Output, int? Cached = null, int? Thinking = null);
