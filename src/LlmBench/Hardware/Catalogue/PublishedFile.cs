namespace LlmBench.Hardware.Catalogue;

/// <summary>A model's weights in one quantization, as they are published.</summary>
/// <param name="Approximate">The size was not looked up in the publisher's list.</param>
sealed record PublishedFile(string Quantization, long Bytes, bool Approximate = false);
