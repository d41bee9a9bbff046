using LlmBench.Gguf;

namespace LlmBench.Hardware.Fit;

/// <summary>Reads a model's sizes from the metadata of its GGUF file, by the key names of the GGUF specification and of llama.cpp.</summary>
sealed class ShapeReader(Metadata metadata)
{
    /// <summary>
    /// Architectures of which every n-th layer looks at the whole context and the others at a window, with n as llama.cpp sets it
    /// (llama-model.cpp, <c>set_swa_pattern</c>). Other models with a window in their metadata are run without it.
    /// </summary>
    static readonly Dictionary<string, int> Patterns = new()
    {
        ["gemma2"] = 2,
        ["gemma3"] = 6,
        ["gemma3n"] = 5,
        ["gpt-oss"] = 2,
        ["cohere2"] = 4,
        ["exaone4"] = 4,
        ["llama4"] = 4,
    };

    readonly string architecture = metadata.RequiredText("general.architecture");

    /// <exception cref="UsageException">A size that is needed is missing.</exception>
    public static ModelShape Of(GgufFile file) => new ShapeReader(file.Metadata).Read(Path.GetFileNameWithoutExtension(file.Path), file.SizeBytes, file.Tensors.Values);

    /// <param name="activeBytes">Of the weights that one token reads; none where it reads all.</param>
    public static ModelShape Of(string name, Metadata metadata, long bytes, long? activeBytes = null) =>
        new ShapeReader(metadata).Read(name, bytes, []) with { ActiveBytes = activeBytes ?? bytes };

    ModelShape Read(string name, long bytes, IEnumerable<TensorInfo> tensors)
    {
        var (width, heads) = (Size("embedding_length"), Heads());
        var keyLength = Optional("attention.key_length") ?? (int)(width / Math.Max(1, heads));
        var layers = Enumerable.Range(0, Size("block_count")).Select(layer => Layer(layer, heads, keyLength)).ToList();
        return new(name, bytes, Active(bytes, [.. tensors]), layers, width, Hidden(), Vocabulary(), Optional("context_length"))
        {
            Attention = ((int)heads * keyLength, (int)(KvHeads(0, heads) * keyLength), (int)heads),
        };
    }

    LayerShape Layer(int layer, long heads, int keyLength)
    {
        if (Optional("full_attention_interval") is { } interval && (layer + 1) % interval != 0)
        {
            return new(0);
        }

        if (Optional("attention.kv_lora_rank") is { } rank && IsLatent)
        {
            return new(rank + Size("rope.dimension_count"));
        }

        var valueLength = Optional("attention.value_length") ?? keyLength;
        return new(KvHeads(layer, heads) * (keyLength + valueLength), Window(layer));
    }

    /// <summary>
    /// Multi-head latent attention caches one compressed vector and the rotated part of the key (DeepSeek-V2, 2024, section 2.1). Files made
    /// before llama.cpp could do that lack the key, and are cached in full.
    /// </summary>
    bool IsLatent => Optional("attention.key_length_mla") is not null;

    long KvHeads(int layer, long heads) =>
        IsList("attention.head_count_kv") ? metadata.Integers(Key("attention.head_count_kv"))!.ElementAtOrDefault(layer)
        : Optional("attention.head_count_kv") ?? heads;

    int? Window(int layer)
    {
        var window = Optional("attention.sliding_window") ?? Optional("attention.chunk_size");
        var key = Key("attention.sliding_window_pattern");
        var slides = metadata.Values.GetValueOrDefault(key) switch
        {
            IReadOnlyList<object> flags => flags.ElementAtOrDefault(layer) is true,
            long period and > 0 => (layer + 1) % period != 0,
            _ => Patterns.TryGetValue(architecture, out var period) && (layer + 1) % period != 0,
        };
        return slides && window > 0 ? window : null;
    }

    long Heads() => IsList("attention.head_count") ? metadata.Integers(Key("attention.head_count"))!.Max() : Size("attention.head_count");

    int Hidden() =>
        IsList("feed_forward_length") ? (int)metadata.Integers(Key("feed_forward_length"))!.Max() : Optional("feed_forward_length") ?? 0;

    int Vocabulary() => Optional("vocab_size") ?? (metadata.Values.GetValueOrDefault("tokenizer.ggml.tokens") as IReadOnlyList<object>)?.Count ?? 0;

    /// <summary>Every weight but the embedding, of which a token reads a row (unless it is the output matrix too), and the experts not chosen.</summary>
    long Active(long bytes, IReadOnlyList<TensorInfo> tensors)
    {
        var (experts, used) = (Optional("expert_count") ?? 0, Optional("expert_used_count") ?? 0);
        var share = experts > 0 ? (double)used / experts : 1;
        var tied = tensors.All(tensor => tensor.Name != "output.weight");
        return tensors is [] ? bytes : (long)tensors.Sum(tensor => tensor switch
        {
            { Name: "token_embd.weight" } when !tied => 0,
            _ when tensor.Name.Contains("_exps", StringComparison.Ordinal) => tensor.Bytes * share,
            _ => tensor.Bytes,
        });
    }

    bool IsList(string name) => metadata.Values.GetValueOrDefault(Key(name)) is IReadOnlyList<object>;

    int Size(string name) => metadata.RequiredInteger(Key(name));

    int? Optional(string name) => IsList(name) ? null : metadata.Integer(Key(name));

    string Key(string name) => $"{architecture}.{name}";
}
