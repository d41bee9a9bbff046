using LlmBench.Gguf;

namespace LlmBench.Engines.Reference;

/// <summary>The sizes and constants of a dense transformer, as its file gives them.</summary>
/// <param name="Width">Numbers in the state of a position.</param>
/// <param name="Hidden">Numbers in a feed-forward layer.</param>
/// <param name="ContextLength">Positions that the model was trained for.</param>
/// <param name="NeighbourPairs">RoPE turns the pairs (2i, 2i + 1); else (i, i + half a head), the NeoX layout.</param>
sealed record Hyperparameters(
    string Architecture,
    int Layers,
    int Width,
    int Hidden,
    int Heads,
    int KvHeads,
    int HeadSize,
    int ContextLength,
    float Epsilon,
    float RopeBase,
    float RopeScale,
    bool NeighbourPairs)
{
    public static IReadOnlyList<string> Architectures { get; } = ["llama", "qwen2", "qwen3"];

    public int KvWidth => KvHeads * HeadSize;

    public int QueryWidth => Heads * HeadSize;

    /// <summary>What the cache of so many positions takes: keys and values in F32.</summary>
    public long KvCacheBytes(int positions) => 2L * sizeof(float) * Layers * KvWidth * positions;

    /// <exception cref="UsageException">The architecture is another one, or a size is missing or impossible.</exception>
    public static Hyperparameters Of(GgufFile file)
    {
        var architecture = file.Metadata.RequiredText("general.architecture");
        if (!Architectures.Contains(architecture))
        {
            throw new UsageException($"'{file.Path}' has the architecture '{architecture}'; the reference engine runs {string.Join(", ", Architectures)}.");
        }

        RefuseVariants(file, architecture);
        var sizes = Checked(Read(file.Metadata, architecture), file.Path);
        if (file.Metadata.Integer($"{architecture}.rope.dimension_count") is { } turned && turned != sizes.HeadSize)
        {
            throw new UsageException($"'{file.Path}' turns {turned} of the {sizes.HeadSize} numbers of a head by their position; the reference engine turns all.");
        }

        return sizes;
    }

    static Hyperparameters Read(Metadata metadata, string architecture)
    {
        int Size(string name) => metadata.RequiredInteger($"{architecture}.{name}");
        var (width, heads) = (Size("embedding_length"), Size("attention.head_count"));
        return new(
            architecture,
            Size("block_count"),
            width,
            Size("feed_forward_length"),
            heads,
            metadata.Integer($"{architecture}.attention.head_count_kv") ?? heads,
            metadata.Integer($"{architecture}.attention.key_length") ?? (heads > 0 ? width / heads : 0),
            Size("context_length"),
            (float)(metadata.Number($"{architecture}.attention.layer_norm_rms_epsilon") ?? 1e-5),
            (float)(metadata.Number($"{architecture}.rope.freq_base") ?? 10_000),
            ScaleOf(metadata, architecture),
            NeighbourPairs: architecture == "llama");
    }

    /// <summary>A factor of 0 means none, and without linear scaling the factor means nothing.</summary>
    static float ScaleOf(Metadata metadata, string architecture) =>
        metadata.Text($"{architecture}.rope.scaling.type") == "none" ? 1
        : metadata.Number($"{architecture}.rope.scaling.factor") is { } factor and not 0 ? (float)factor
        : 1;

    static Hyperparameters Checked(Hyperparameters sizes, string path) => sizes switch
    {
        { Layers: < 1 or > 1000 } or { Width: < 32 or > 1 << 20 } or { Hidden: < 32 or > 1 << 22 } or { ContextLength: < 1 } => throw Impossible(path),
        { Heads: < 1 or > 1 << 16 } or { KvHeads: < 1 } or { HeadSize: < 2 or > 4096 } => throw Impossible(path),
        { Epsilon: not (>= 0 and < 1) } or { RopeBase: not (> 0 and < 1e12f) } or { RopeScale: not (> 0 and < 1e6f) } => throw Impossible(path),
        _ when sizes.Heads % sizes.KvHeads != 0 || sizes.HeadSize % 2 != 0 => throw Impossible(path),
        _ when sizes.Width % 32 != 0 || sizes.Hidden % 32 != 0 || sizes.QueryWidth % 32 != 0 =>
            throw new UsageException($"'{path}' has rows that are no multiple of 32, which the reference engine needs."),
        _ => sizes,
    };

    static UsageException Impossible(string path) => new($"'{path}' gives sizes that no model has, such as no layers or heads that cannot be shared out.");

    /// <summary>Forms of the same architectures that would run, and be wrong.</summary>
    static void RefuseVariants(GgufFile file, string architecture)
    {
        if (file.Metadata.Integer($"{architecture}.expert_count") is > 0)
        {
            throw new UsageException($"'{file.Path}' is a mixture of experts; the reference engine runs dense models only.");
        }

        if (file.Metadata.Text($"{architecture}.rope.scaling.type") is { } scaling and not ("none" or "linear"))
        {
            throw new UsageException($"'{file.Path}' scales its positions by '{scaling}'; the reference engine knows none and linear.");
        }
    }
}
