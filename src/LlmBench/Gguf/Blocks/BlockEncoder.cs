namespace LlmBench.Gguf.Blocks;

/// <summary>Turns numbers into whole blocks of one weight format: the opposite of <see cref="BlockDecoder"/>, as near as the format allows.</summary>
/// <param name="values">Finite, and as many as the blocks hold.</param>
delegate void BlockEncoder(ReadOnlySpan<float> values, Span<byte> blocks);
