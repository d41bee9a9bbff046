namespace LlmBench.Engines.LLamaSharp;

/// <summary>A conversation in the tokens that a model is given.</summary>
/// <param name="StartsThinking">The prompt ends in the opening of the thinking.</param>
/// <param name="Differs">llama.cpp's own template and this program's make different texts of it.</param>
sealed record MadePrompt(List<int> Tokens, bool StartsThinking, bool Differs);
