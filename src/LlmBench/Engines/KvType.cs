namespace LlmBench.Engines;

/// <summary>What the numbers of a KV cache can be kept as.</summary>
/// <param name="BytesPerValue">On average, scales included.</param>
sealed record KvType(string Name, double BytesPerValue) : INamed
{
    public static Catalog<KvType> Catalog { get; } = new(
        "type of the KV cache",
        new KvType("f32", 4),
        new KvType("f16", 2),
        new KvType("q8_0", 34 / 32.0),
        new KvType("q5_1", 24 / 32.0),
        new KvType("q5_0", 22 / 32.0),
        new KvType("q4_1", 20 / 32.0),
        new KvType("q4_0", 18 / 32.0));

    public static IEnumerable<string> Names => Catalog.All.Select(type => type.Name);

    /// <summary>Whether several values share a scale, which attention in several passes cannot read.</summary>
    public bool Quantized => BytesPerValue < 2;
}
