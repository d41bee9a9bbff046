namespace LlmBench.Hardware.Tiers;

/// <summary>A documented speed, in tok/s.</summary>
/// <param name="Text">In the document's words.</param>
sealed record SpeedClaim(string Text, string Model, string Quantization, string Device, double Low, double High);
