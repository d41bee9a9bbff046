namespace LlmBench.Gguf;

/// <summary>Where a metadata entry lies in its file, name and type included.</summary>
sealed record MetadataRange(string Key, long Offset, int Bytes);
