using LlmBench.Gguf.Blocks;

namespace LlmBench.Gguf;

/// <summary>How the numbers of a tensor are stored: in blocks of a fixed count that take a fixed number of bytes.</summary>
/// <param name="Id">The number that stands for it in a GGUF file (<c>ggml_type</c>).</param>
/// <param name="Name">In the field's words, lower-case.</param>
/// <param name="BlockSize">Numbers in a block.</param>
/// <param name="Decode">Turns whole blocks into numbers; none where this program does not know how.</param>
/// <param name="Encode">Turns numbers into whole blocks; none where this program does not know how.</param>
sealed record WeightFormat(int Id, string Name, int BlockSize, int BlockBytes, BlockDecoder? Decode = null, BlockEncoder? Encode = null) : INamed
{
    public static WeightFormat F32 { get; } = new(0, "f32", 1, 4, PlainBlocks.DecodeF32, PlainBlocks.EncodeF32) { FileType = 0 };

    public static WeightFormat F16 { get; } = new(1, "f16", 1, 2, PlainBlocks.DecodeF16, PlainBlocks.EncodeF16) { FileType = 1 };

    public static WeightFormat Q4 { get; } = new(2, "q4_0", 32, 18, SmallBlocks.DecodeQ4, SmallBlocks.EncodeQ4) { FileType = 2 };

    public static WeightFormat Q8 { get; } = new(8, "q8_0", 32, 34, SmallBlocks.DecodeQ8, SmallBlocks.EncodeQ8) { FileType = 7 };

    public static WeightFormat Q4K { get; } = new(12, "q4_k", 256, 144, SuperBlocks.DecodeQ4K, SuperBlockEncoders.EncodeQ4K) { FileType = 14 };

    public static WeightFormat Q5K { get; } = new(13, "q5_k", 256, 176, SuperBlocks.DecodeQ5K, SuperBlockEncoders.EncodeQ5K) { FileType = 16 };

    public static WeightFormat Q6K { get; } = new(14, "q6_k", 256, 210, SuperBlocks.DecodeQ6K, SuperBlockEncoders.EncodeQ6K) { FileType = 18 };

    public static WeightFormat BF16 { get; } = new(30, "bf16", 1, 2, PlainBlocks.DecodeBF16, PlainBlocks.EncodeBF16) { FileType = 32 };

    /// <summary>Those that this program can compute with, and the sizes of others (ggml-common.h), which llama.cpp can.</summary>
    public static IReadOnlyList<WeightFormat> All { get; } =
    [
        F32, F16, BF16, Q8, Q6K, Q5K, Q4K, Q4,
        new(3, "q4_1", 32, 20), new(6, "q5_0", 32, 22), new(7, "q5_1", 32, 24), new(9, "q8_1", 32, 36),
        new(10, "q2_k", 256, 84), new(11, "q3_k", 256, 110), new(15, "q8_k", 256, 292),
        new(16, "iq2_xxs", 256, 66), new(17, "iq2_xs", 256, 74), new(18, "iq3_xxs", 256, 98), new(19, "iq1_s", 256, 50),
        new(20, "iq4_nl", 32, 18), new(21, "iq3_s", 256, 110), new(22, "iq2_s", 256, 82), new(23, "iq4_xs", 256, 136), new(29, "iq1_m", 256, 56),
        new(24, "i8", 1, 1), new(25, "i16", 1, 2), new(26, "i32", 1, 4), new(27, "i64", 1, 8), new(28, "f64", 1, 8),
        new(34, "tq1_0", 256, 54), new(35, "tq2_0", 256, 66), new(39, "mxfp4", 32, 17),
    ];

    public static IEnumerable<WeightFormat> Supported => All.Where(format => format.Decode is not null);

    /// <summary>What a file is called whose matrices have this format (llama.h: <c>llama_ftype</c>); none where this program writes none.</summary>
    public int? FileType { get; init; }

    /// <summary>Whether each number is stored on its own, and not as a part of a block, in a way that this program can read.</summary>
    public bool IsPlain => BlockSize == 1 && Decode is not null;

    /// <summary>What so many numbers take; they fill whole blocks.</summary>
    public long BytesOf(long count) => count / BlockSize * BlockBytes;
}
