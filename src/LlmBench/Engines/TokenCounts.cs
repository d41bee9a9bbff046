namespace LlmBench.Engines;

/// <summary>Tokens of one generation, as the engine counted them.</summary>
/// <param name="Prompt">Of the whole rendered prompt.</param>
/// <param name="Output">Generated, thinking included, the end-of-turn token not.</param>
/// <param name="Cached">Of the prompt, not computed anew because the KV cache held them; none where the engine does not say.</param>
/// <param name="Thinking">Of the output, before the answer; none where the engine does not say.</param>
sealed record TokenCounts(int Prompt, int Output, int? Cached = null, int? Thinking = null);
