namespace LlmBench.Gguf;

/// <summary>How the numbers of a tensor are stored: in blocks of a fixed count that take a fixed number of bytes.</summary>
/// <param name="Id">The number that stands for it in a GGUF file (<c>ggml_type</c>).</param>
/// <param name="Name">In the field's words, lower-case.</param>
/// <param name="BlockSize">Numbers in a block.</param>
/// <param name="Decode">Turns whole blocks into numbers; none where this program does not know how.</param>
sealed record WeightFormat(int Id, string Name, int BlockSize = 0, int BlockBytes = 0, BlockDecoder? Decode = null) : INamed
{
    public static WeightFormat F32 { get; } = new(0, "f32", 1, 4, PlainBlocks.DecodeF32);

    public static WeightFormat F16 { get; } = new(1, "f16", 1, 2, PlainBlocks.DecodeF16);

    public static WeightFormat Q4 { get; } = new(2, "q4_0", 32, 18, SmallBlocks.DecodeQ4);

    public static WeightFormat Q8 { get; } = new(8, "q8_0", 32, 34, SmallBlocks.DecodeQ8);

    public static WeightFormat Q4K { get; } = new(12, "q4_k", 256, 144, SuperBlocks.DecodeQ4K);

    public static WeightFormat Q5K { get; } = new(13, "q5_k", 256, 176, SuperBlocks.DecodeQ5K);

    public static WeightFormat Q6K { get; } = new(14, "q6_k", 256, 210, SuperBlocks.DecodeQ6K);

    public static WeightFormat BF16 { get; } = new(30, "bf16", 1, 2, PlainBlocks.DecodeBF16);

    /// <summary>Those that this program can compute with, and the names of others, so that they can be refused by name.</summary>
    public static IReadOnlyList<WeightFormat> All { get; } =
    [
        F32, F16, Q4, Q8, Q4K, Q5K, Q6K, BF16,
        new(3, "q4_1"), new(6, "q5_0"), new(7, "q5_1"), new(9, "q8_1"), new(10, "q2_k"), new(11, "q3_k"), new(15, "q8_k"),
        new(16, "iq2_xxs"), new(17, "iq2_xs"), new(18, "iq3_xxs"), new(19, "iq1_s"), new(20, "iq4_nl"), new(21, "iq3_s"), new(22, "iq2_s"),
        new(23, "iq4_xs"), new(24, "i8"), new(25, "i16"), new(26, "i32"), new(27, "i64"), new(28, "f64"), new(29, "iq1_m"),
        new(34, "tq1_0"), new(35, "tq2_0"), new(39, "mxfp4"),
    ];

    public static IEnumerable<WeightFormat> Supported => All.Where(format => format.Decode is not null);

    /// <summary>What so many numbers take; they fill whole blocks.</summary>
    public long BytesOf(long count) => count / BlockSize * BlockBytes;
}
