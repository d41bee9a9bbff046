namespace LlmBench.Gguf.Blocks;

/// <summary>Turns whole blocks of one weight format into the numbers that they stand for.</summary>
/// <param name="values">As many as the blocks hold.</param>
delegate void BlockDecoder(ReadOnlySpan<byte> blocks, Span<float> values);
