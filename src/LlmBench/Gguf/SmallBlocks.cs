using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LlmBench.Gguf;

/// <summary>
/// Blocks of 32 small integers with one scale, as the GGUF specification lays them out
/// (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md, ggml-common.h: <c>block_q8_0</c>, <c>block_q4_0</c>).
/// </summary>
static class SmallBlocks
{
    public const int Size = 32;

    /// <summary>F16 scale d, then 32 signed bytes q: d * q.</summary>
    public static void DecodeQ8(ReadOnlySpan<byte> blocks, Span<float> values)
    {
        for (var bytes = 34; !blocks.IsEmpty; blocks = blocks[bytes..], values = values[Size..])
        {
            var scale = Vector512.Create(ScaleOf(blocks));
            (Nibbles.ToSingle(Vector128.Create(MemoryMarshal.Cast<byte, sbyte>(blocks.Slice(2, 16)))) * scale).CopyTo(values);
            (Nibbles.ToSingle(Vector128.Create(MemoryMarshal.Cast<byte, sbyte>(blocks.Slice(18, 16)))) * scale).CopyTo(values[16..]);
        }
    }

    /// <summary>F16 scale d, then 16 bytes: the low halves q are numbers 0 to 15, the high halves 16 to 31: d * (q - 8).</summary>
    public static void DecodeQ4(ReadOnlySpan<byte> blocks, Span<float> values)
    {
        var eight = Vector512.Create(8f);
        for (var bytes = 18; !blocks.IsEmpty; blocks = blocks[bytes..], values = values[Size..])
        {
            var scale = Vector512.Create(ScaleOf(blocks));
            var packed = Vector128.Create(blocks.Slice(2, 16));
            ((Nibbles.Low(packed) - eight) * scale).CopyTo(values);
            ((Nibbles.High(packed) - eight) * scale).CopyTo(values[16..]);
        }
    }

    static float ScaleOf(ReadOnlySpan<byte> block) => (float)MemoryMarshal.Read<Half>(block);
}
