namespace LlmBench.Engines;

/// <summary>Tokens of one generation, as the engine counted them.</summary>
/// <param name="Prompt">Of the whole rendered prompt.</param>
/// <param name="Output">Generated, thinking included, the end-of-turn token not.</param>
/// <param name="Cached">Of the prompt, not computed anew because the KV cache held them; none where the engine does not say.</param>
/// <param name="Thinking">Of the output, before the answer: by its share of the pieces where the engine counts only both together.</param>
sealed record TokenCounts(int Prompt, int Output, int? Cached = null, int? Thinking = null)
{
    /// <summary>The engine did not count: no prompt is without a token.</summary>
    public static TokenCounts Unknown { get; } = new(0, 0);
}
