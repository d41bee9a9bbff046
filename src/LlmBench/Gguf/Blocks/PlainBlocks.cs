using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LlmBench.Gguf.Blocks;

/// <summary>Floating-point numbers, each on its own.</summary>
static class PlainBlocks
{
    public static void DecodeF32(ReadOnlySpan<byte> blocks, Span<float> values) => MemoryMarshal.Cast<byte, float>(blocks).CopyTo(values);

    public static void EncodeF32(ReadOnlySpan<float> values, Span<byte> blocks) => values.CopyTo(MemoryMarshal.Cast<byte, float>(blocks));

    public static void DecodeF16(ReadOnlySpan<byte> blocks, Span<float> values) =>
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(blocks), values);

    public static void EncodeF16(ReadOnlySpan<float> values, Span<byte> blocks) =>
        TensorPrimitives.ConvertToHalf(values, MemoryMarshal.Cast<byte, Half>(blocks));

    /// <summary>The upper half of an F32.</summary>
    public static void DecodeBF16(ReadOnlySpan<byte> blocks, Span<float> values)
    {
        var halves = MemoryMarshal.Cast<byte, ushort>(blocks);
        var bits = MemoryMarshal.Cast<float, uint>(values);
        var i = 0;
        for (; i <= halves.Length - Vector512<ushort>.Count; i += Vector512<ushort>.Count)
        {
            var (lower, upper) = Vector512.Widen(Vector512.Create(halves[i..]));
            (lower << 16).CopyTo(bits[i..]);
            (upper << 16).CopyTo(bits[(i + Vector512<uint>.Count)..]);
        }

        for (; i < halves.Length; i++)
        {
            bits[i] = (uint)halves[i] << 16;
        }
    }

    /// <summary>Rounds to the nearest, and to the even one of two that are equally near.</summary>
    public static void EncodeBF16(ReadOnlySpan<float> values, Span<byte> blocks)
    {
        var halves = MemoryMarshal.Cast<byte, ushort>(blocks);
        for (var i = 0; i < values.Length; i++)
        {
            var bits = BitConverter.SingleToUInt32Bits(values[i]);
            halves[i] = (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
        }
    }
}
