namespace LlmBench.Hardware.Fit;

/// <summary>What one layer keeps in the KV cache.</summary>
/// <param name="NumbersPerToken">Of keys and values of one position; 0 in a layer without attention.</param>
/// <param name="Window">Positions that the layer looks back; none where it looks at all.</param>
sealed record LayerShape(long NumbersPerToken, int? Window = null);
