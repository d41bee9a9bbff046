using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LlmBench.Gguf;

/// <summary>Floating-point numbers, each on its own.</summary>
static class PlainBlocks
{
    public static void DecodeF32(ReadOnlySpan<byte> blocks, Span<float> values) => MemoryMarshal.Cast<byte, float>(blocks).CopyTo(values);

    public static void DecodeF16(ReadOnlySpan<byte> blocks, Span<float> values) =>
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(blocks), values);

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
}
