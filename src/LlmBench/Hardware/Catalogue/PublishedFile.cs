namespace LlmBench.Hardware.Catalogue;

/// <summary>A model's weights in one quantization, as they are published.</summary>
/// <param name="Approximate">The size was not looked up in a publisher's list.</param>
/// <param name="Source">The list of files that says the size; none where it is that of the model.</param>
sealed record PublishedFile(string Quantization, long Bytes, bool Approximate = false, string? Source = null);
