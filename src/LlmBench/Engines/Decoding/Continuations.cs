namespace LlmBench.Engines.Decoding;

/// <summary>How probable some texts are as continuations of one prompt.</summary>
/// <param name="PromptTokens">Of the whole rendered prompt.</param>
/// <param name="CachedTokens">Of the prompt, not computed anew because the KV cache held them; none where the engine does not say.</param>
/// <param name="LogProbabilities">For each text in turn: the natural logarithm of the probability of each of its tokens, after all before it.</param>
sealed record Continuations(int PromptTokens, int? CachedTokens, IReadOnlyList<IReadOnlyList<double>> LogProbabilities);
