using System.Buffers.Binary;

namespace LlmBench.Gguf.Blocks;

/// <summary>
/// Makes the blocks that <see cref="SuperBlocks"/> reads. The factors of each group are found by least squares (<see cref="GroupFit"/>), so
/// the bytes are not those of llama.cpp, which weighs large numbers more; the format and the meaning are the same.
/// </summary>
static class SuperBlockEncoders
{
    const int Groups = 8;

    const int MostFactor = 63;

    public static void EncodeQ4K(ReadOnlySpan<float> values, Span<byte> blocks)
    {
        Span<byte> q = stackalloc byte[SuperBlocks.Size];
        for (var bytes = 144; !values.IsEmpty; values = values[SuperBlocks.Size..], blocks = blocks[bytes..])
        {
            blocks[..bytes].Clear();
            EncodeGroups(values[..SuperBlocks.Size], blocks, q, levels: 15);
            PackNibbles(q, blocks[16..]);
        }
    }

    public static void EncodeQ5K(ReadOnlySpan<float> values, Span<byte> blocks)
    {
        Span<byte> q = stackalloc byte[SuperBlocks.Size];
        for (var bytes = 176; !values.IsEmpty; values = values[SuperBlocks.Size..], blocks = blocks[bytes..])
        {
            blocks[..bytes].Clear();
            EncodeGroups(values[..SuperBlocks.Size], blocks, q, levels: 31);
            PackNibbles(q, blocks[48..]);
            for (var i = 0; i < SuperBlocks.Size; i++)
            {
                blocks[16 + (i % 32)] |= (byte)(q[i] >> 4 << (i / 32));
            }
        }
    }

    public static void EncodeQ6K(ReadOnlySpan<float> values, Span<byte> blocks)
    {
        for (var bytes = 210; !values.IsEmpty; values = values[SuperBlocks.Size..], blocks = blocks[bytes..])
        {
            blocks[..bytes].Clear();
            EncodeSixBits(values[..SuperBlocks.Size], blocks);
        }
    }

    /// <summary>Writes d, m and the eight pairs of factors, and rounds the numbers by what was written.</summary>
    static void EncodeGroups(ReadOnlySpan<float> values, Span<byte> block, Span<byte> q, int levels)
    {
        Span<GroupFit> fits = stackalloc GroupFit[Groups];
        var (scale, minimum) = (0f, 0f);
        for (var group = 0; group < Groups; group++)
        {
            fits[group] = GroupFit.OfRange(values.Slice(32 * group, 32), levels);
            (scale, minimum) = (Math.Max(scale, fits[group].Scale), Math.Max(minimum, fits[group].Minimum));
        }

        var (d, m) = ((Half)(scale / MostFactor), (Half)(minimum / MostFactor));
        BinaryPrimitives.WriteHalfLittleEndian(block, d);
        BinaryPrimitives.WriteHalfLittleEndian(block[2..], m);
        for (var group = 0; group < Groups; group++)
        {
            var (factor, least) = (Steps(fits[group].Scale, (float)d), Steps(fits[group].Minimum, (float)m));
            PackFactors(block.Slice(4, 12), group, factor, least);
            var stored = new GroupFit((float)d * factor, (float)m * least);
            for (var i = 32 * group; i < 32 * (group + 1); i++)
            {
                q[i] = (byte)stored.Rounded(values[i], 0, levels);
            }
        }
    }

    static int Steps(float value, float step) => step == 0 ? 0 : (int)Math.Clamp(MathF.Round(value / step), 0, MostFactor);

    /// <summary>The last four groups have their high bits with the first four.</summary>
    static void PackFactors(Span<byte> packed, int group, int scale, int minimum)
    {
        if (group < 4)
        {
            (packed[group], packed[group + 4]) = ((byte)scale, (byte)minimum);
            return;
        }

        packed[group + 4] = (byte)((scale & 15) | ((minimum & 15) << 4));
        packed[group - 4] |= (byte)(scale >> 4 << 6);
        packed[group] |= (byte)(minimum >> 4 << 6);
    }

    /// <summary>The low four bits: groups 2p and 2p + 1 share the p-th 32 bytes.</summary>
    static void PackNibbles(ReadOnlySpan<byte> q, Span<byte> packed)
    {
        for (var i = 0; i < SuperBlocks.Size / 2; i++)
        {
            var first = (i / 32 * 64) + (i % 32);
            packed[i] = (byte)((q[first] & 15) | ((q[first + 32] & 15) << 4));
        }
    }

    static void EncodeSixBits(ReadOnlySpan<float> values, Span<byte> block)
    {
        const int Size = 16;
        Span<float> scales = stackalloc float[SuperBlocks.Size / Size];
        var largest = 0f;
        for (var group = 0; group < scales.Length; group++)
        {
            scales[group] = GroupFit.OfSigned(values.Slice(Size * group, Size), levels: 32).Scale;
            largest = MathF.Abs(scales[group]) > MathF.Abs(largest) ? scales[group] : largest;
        }

        var d = (Half)(largest / -128);
        BinaryPrimitives.WriteHalfLittleEndian(block[208..], d);
        for (var i = 0; i < SuperBlocks.Size; i++)
        {
            var factor = d == Half.Zero ? 0 : (int)Math.Clamp(MathF.Round(scales[i / Size] / (float)d), -128, 127);
            block[192 + (i / Size)] = unchecked((byte)factor);
            var q = new GroupFit((float)d * factor, 0).Rounded(values[i], -32, 31) + 32;
            var (half, quarter, at) = (i / 128, i % 128 / 32, i % 32);
            block[(64 * half) + (32 * (quarter % 2)) + at] |= (byte)((q & 15) << (quarter / 2 * 4));
            block[128 + (32 * half) + at] |= (byte)(q >> 4 << (2 * quarter));
        }
    }
}
