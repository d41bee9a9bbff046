namespace LlmBench.Divergence;

/// <summary>One model of a table of divergences.</summary>
/// <param name="Model">With its quantization.</param>
sealed record DivergenceRow(string Model, string Digest, long SizeBytes, ModelDivergence Divergence);
