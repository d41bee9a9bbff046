using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LlmBench.Gguf.Blocks;

/// <summary>
/// Blocks of 256 numbers in groups that have scales of their own, which are quantized in turn (the K formats; ggml-common.h:
/// <c>block_q4_K</c>, <c>block_q5_K</c>, <c>block_q6_K</c>).
/// </summary>
static class SuperBlocks
{
    public const int Size = 256;

    /// <summary>F16 d and m, 12 bytes of eight 6-bit scales and minima, 128 bytes of 4-bit q: d * scale * q - m * minimum.</summary>
    public static void DecodeQ4K(ReadOnlySpan<byte> blocks, Span<float> values)
    {
        for (var bytes = 144; !blocks.IsEmpty; blocks = blocks[bytes..], values = values[Size..])
        {
            for (var pair = 0; pair < 4; pair++)
            {
                var (low, high) = (Factors(blocks, 2 * pair), Factors(blocks, (2 * pair) + 1));
                for (var i = 0; i < 32; i += 16)
                {
                    var packed = Vector128.Create(blocks.Slice(16 + (32 * pair) + i, 16));
                    Scaled(Nibbles.Low(packed), low).CopyTo(values[((64 * pair) + i)..]);
                    Scaled(Nibbles.High(packed), high).CopyTo(values[((64 * pair) + 32 + i)..]);
                }
            }
        }
    }

    /// <summary>As the 4-bit form, with 32 bytes between that hold the fifth bits: bit g of byte i belongs to number i of group g.</summary>
    public static void DecodeQ5K(ReadOnlySpan<byte> blocks, Span<float> values)
    {
        var one = Vector128.Create((byte)1);
        for (var bytes = 176; !blocks.IsEmpty; blocks = blocks[bytes..], values = values[Size..])
        {
            for (var group = 0; group < 8; group++)
            {
                for (var i = 0; i < 32; i += 16)
                {
                    var packed = Vector128.Create(blocks.Slice(48 + (32 * (group / 2)) + i, 16));
                    var four = group % 2 == 0 ? packed & Vector128.Create((byte)0x0F) : packed >>> 4;
                    var fifth = ((Vector128.Create(blocks.Slice(16 + i, 16)) >>> group) & one) << 4;
                    Scaled(Nibbles.ToSingle(four | fifth), Factors(blocks, group)).CopyTo(values[((32 * group) + i)..]);
                }
            }
        }
    }

    /// <summary>128 bytes of the low four bits of q, 64 of the high two, 16 signed scales, F16 d: d * scale * (q - 32).</summary>
    public static void DecodeQ6K(ReadOnlySpan<byte> blocks, Span<float> values)
    {
        for (var bytes = 210; !blocks.IsEmpty; blocks = blocks[bytes..], values = values[Size..])
        {
            var d = (float)MemoryMarshal.Read<Half>(blocks[208..]);
            for (var group = 0; group < 16; group++)
            {
                var scale = Vector512.Create(d * (sbyte)blocks[192 + group]);
                ((SixBits(blocks, group) - Vector512.Create(32f)) * scale).CopyTo(values[(16 * group)..]);
            }
        }
    }

    /// <summary>Numbers 16 * group to 16 * group + 15, before their scale.</summary>
    static Vector512<float> SixBits(ReadOnlySpan<byte> block, int group)
    {
        var (half, quarter, part) = (group / 8, group % 8 / 2, group % 2);
        var low = Vector128.Create(block.Slice((64 * half) + (32 * (quarter % 2)) + (16 * part), 16));
        var four = quarter < 2 ? low & Vector128.Create((byte)0x0F) : low >>> 4;
        var high = Vector128.Create(block.Slice(128 + (32 * half) + (16 * part), 16));
        var two = ((high >>> (2 * quarter)) & Vector128.Create((byte)3)) << 4;
        return Nibbles.ToSingle(four | two);
    }

    static Vector512<float> Scaled(Vector512<float> q, (float Scale, float Minimum) factors) =>
        (q * Vector512.Create(factors.Scale)) - Vector512.Create(factors.Minimum);

    /// <summary>Scale and minimum of group 0 to 7 of a 4- or 5-bit block: the last four have their high bits with the first four.</summary>
    static (float Scale, float Minimum) Factors(ReadOnlySpan<byte> block, int group)
    {
        var packed = block.Slice(4, 12);
        var (scale, minimum) = group < 4
            ? (packed[group] & 63, packed[group + 4] & 63)
            : ((packed[group + 4] & 15) | (packed[group - 4] >> 6 << 4), (packed[group + 4] >> 4) | (packed[group] >> 6 << 4));
        var d = (float)MemoryMarshal.Read<Half>(block);
        var m = (float)MemoryMarshal.Read<Half>(block[2..]);
        return (d * scale, m * minimum);
    }
}
