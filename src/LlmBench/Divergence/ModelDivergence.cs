namespace LlmBench.Divergence;

/// <summary>How far a model's next-token probabilities lie from a base's, over the tokens of one text.</summary>
/// <param name="Tokens">That were judged.</param>
/// <param name="BasePerplexity">Of the base on the same tokens.</param>
/// <param name="Ratio">Of the two perplexities, the model's by the base's: paired by token, so that its error is smaller than theirs.</param>
/// <param name="KlNats">Kullback-Leibler divergence of the model's distribution from the base's, all tokens of the vocabulary in it; nats a token.</param>
/// <param name="SameTopPercent">Share of places where both find the same token most probable.</param>
sealed record ModelDivergence(int Tokens, Estimate BasePerplexity, Estimate Perplexity, Estimate Ratio, Estimate KlNats, Estimate SameTopPercent);
