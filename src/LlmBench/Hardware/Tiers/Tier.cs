namespace LlmBench.Hardware.Tiers;

/// <summary>A row of the documented table: a model size at a quantization, the memory that it is said to need, the device recommended.</summary>
/// <param name="Model">The model of the catalogue that stands for the size.</param>
/// <param name="Recommended">In the document's words.</param>
/// <param name="Devices">The same by the names of the device table.</param>
sealed record Tier(string Name, string Model, string Quantization, long MemoryBytes, string Recommended, IReadOnlyList<string> Devices);
