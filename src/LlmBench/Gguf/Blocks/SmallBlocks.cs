using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LlmBench.Gguf.Blocks;

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

    /// <summary>The scale makes the number of largest magnitude 127 or -127; the others are rounded, halves away from zero.</summary>
    public static void EncodeQ8(ReadOnlySpan<float> values, Span<byte> blocks)
    {
        for (var bytes = 34; !values.IsEmpty; values = values[Size..], blocks = blocks[bytes..])
        {
            var scale = MathF.Abs(Extreme(values[..Size])) / 127;
            var inverse = Inverse(scale);
            BinaryPrimitives.WriteHalfLittleEndian(blocks, (Half)scale);
            for (var i = 0; i < Size; i++)
            {
                blocks[2 + i] = unchecked((byte)(int)MathF.Round(values[i] * inverse, MidpointRounding.AwayFromZero));
            }
        }
    }

    /// <summary>The scale makes the number of largest magnitude -8, so that the sign which has one step more gets it.</summary>
    public static void EncodeQ4(ReadOnlySpan<float> values, Span<byte> blocks)
    {
        for (var bytes = 18; !values.IsEmpty; values = values[Size..], blocks = blocks[bytes..])
        {
            var scale = Extreme(values[..Size]) / -8;
            var inverse = Inverse(scale);
            BinaryPrimitives.WriteHalfLittleEndian(blocks, (Half)scale);
            for (var i = 0; i < Size / 2; i++)
            {
                blocks[2 + i] = (byte)(FourBits(values[i] * inverse) | (FourBits(values[i + (Size / 2)] * inverse) << 4));
            }
        }
    }

    static int FourBits(float steps) => Math.Clamp((int)(steps + 8.5f), 0, 15);

    /// <summary>The number of largest magnitude with its sign; of several the first.</summary>
    static float Extreme(ReadOnlySpan<float> values)
    {
        var extreme = 0f;
        foreach (var value in values)
        {
            extreme = MathF.Abs(value) > MathF.Abs(extreme) ? value : extreme;
        }

        return extreme;
    }

    static float Inverse(float scale) => scale == 0 ? 0 : 1 / scale;

    static float ScaleOf(ReadOnlySpan<byte> block) => (float)MemoryMarshal.Read<Half>(block);
}
