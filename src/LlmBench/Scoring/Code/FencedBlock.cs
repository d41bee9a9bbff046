namespace LlmBench.Scoring.Code;

/// <summary>What stands between two fences.</summary>
/// <param name="Before">What is said between it and the block before.</param>
readonly record struct FencedBlock(string Text, string Before);
