using LlmBench.Gguf;

namespace LlmBench.Engines.Reference.Network;

/// <summary>The tensors of a model by what they are for.</summary>
/// <param name="Embedding">A row for each token.</param>
/// <param name="Unembedding">The same matrix where the two are tied.</param>
/// <param name="RopeFactors">Divide RoPE's frequencies (Llama 3.1); none where they are left alone.</param>
sealed record Weights(Matrix Embedding, IReadOnlyList<Layer> Layers, float[] FinalNorm, Matrix Unembedding, float[]? RopeFactors)
{
    static readonly string[] Parts = ["token_embd.weight", "output_norm.weight", "output.weight", "rope_freqs.weight"];

    static readonly string[] PartsOfLayer =
    [
        "attn_norm.weight", "attn_q.weight", "attn_k.weight", "attn_v.weight", "attn_output.weight",
        "ffn_norm.weight", "ffn_gate.weight", "ffn_up.weight", "ffn_down.weight",
        "attn_q.bias", "attn_k.bias", "attn_v.bias", "attn_q_norm.weight", "attn_k_norm.weight",
    ];

    /// <summary>Every tensor that a model needs, with its shape: the row's length first, none for a vector.</summary>
    /// <exception cref="UsageException">One is missing, has another shape, or is not known.</exception>
    public static void Check(GgufFile file, Hyperparameters sizes, int vocabulary)
    {
        Require(file, "token_embd.weight", sizes.Width, vocabulary);
        Require(file, "output_norm.weight", sizes.Width);
        foreach (var i in Enumerable.Range(0, sizes.Layers))
        {
            CheckLayer(file, $"blk.{i}.", sizes);
        }

        Allow(file, "output.weight", sizes.Width, vocabulary);
        Allow(file, "rope_freqs.weight", sizes.HeadSize / 2);
        RefuseUnknown(file, sizes);
    }

    public static Weights Of(GgufFile file, TensorData data, Hyperparameters sizes)
    {
        var embedding = MatrixOf(file, data, "token_embd.weight");
        return new(
            embedding,
            [.. Enumerable.Range(0, sizes.Layers).Select(i => LayerOf(file, data, $"blk.{i}."))],
            VectorOf(file, data, "output_norm.weight")!,
            file.Tensors.ContainsKey("output.weight") ? MatrixOf(file, data, "output.weight") : embedding,
            VectorOf(file, data, "rope_freqs.weight"));
    }

    static void CheckLayer(GgufFile file, string layer, Hyperparameters sizes)
    {
        Require(file, layer + "attn_norm.weight", sizes.Width);
        Require(file, layer + "attn_q.weight", sizes.Width, sizes.QueryWidth);
        Require(file, layer + "attn_k.weight", sizes.Width, sizes.KvWidth);
        Require(file, layer + "attn_v.weight", sizes.Width, sizes.KvWidth);
        Require(file, layer + "attn_output.weight", sizes.QueryWidth, sizes.Width);
        Require(file, layer + "ffn_norm.weight", sizes.Width);
        Require(file, layer + "ffn_gate.weight", sizes.Width, sizes.Hidden);
        Require(file, layer + "ffn_up.weight", sizes.Width, sizes.Hidden);
        Require(file, layer + "ffn_down.weight", sizes.Hidden, sizes.Width);
        Allow(file, layer + "attn_q.bias", sizes.QueryWidth);
        Allow(file, layer + "attn_k.bias", sizes.KvWidth);
        Allow(file, layer + "attn_v.bias", sizes.KvWidth);
        CheckNorms(file, layer, sizes);
    }

    static void CheckNorms(GgufFile file, string layer, Hyperparameters sizes)
    {
        foreach (var name in (string[])[layer + "attn_q_norm.weight", layer + "attn_k_norm.weight"])
        {
            if (sizes.Architecture == "qwen3")
            {
                Require(file, name, sizes.HeadSize);
            }
            else
            {
                Allow(file, name, sizes.HeadSize);
            }
        }
    }

    /// <summary>A model with more parts would run without them, and be wrong.</summary>
    static void RefuseUnknown(GgufFile file, Hyperparameters sizes)
    {
        var known = Enumerable.Range(0, sizes.Layers).SelectMany(i => PartsOfLayer.Select(part => $"blk.{i}.{part}")).Concat(Parts).ToHashSet();
        if (file.Tensors.Keys.FirstOrDefault(name => !known.Contains(name)) is { } other)
        {
            throw new UsageException($"'{file.Path}' has a tensor '{other}' that the reference engine has no use for: without it the answers would be wrong.");
        }
    }

    static Layer LayerOf(GgufFile file, TensorData data, string layer) => new(
        VectorOf(file, data, layer + "attn_norm.weight")!,
        MatrixOf(file, data, layer + "attn_q.weight"),
        MatrixOf(file, data, layer + "attn_k.weight"),
        MatrixOf(file, data, layer + "attn_v.weight"),
        MatrixOf(file, data, layer + "attn_output.weight"),
        VectorOf(file, data, layer + "ffn_norm.weight")!,
        MatrixOf(file, data, layer + "ffn_gate.weight"),
        MatrixOf(file, data, layer + "ffn_up.weight"),
        MatrixOf(file, data, layer + "ffn_down.weight"))
    {
        QueryBias = VectorOf(file, data, layer + "attn_q.bias"),
        KeyBias = VectorOf(file, data, layer + "attn_k.bias"),
        ValueBias = VectorOf(file, data, layer + "attn_v.bias"),
        QueryNorm = VectorOf(file, data, layer + "attn_q_norm.weight"),
        KeyNorm = VectorOf(file, data, layer + "attn_k_norm.weight"),
    };

    static void Require(GgufFile file, string name, params long[] shape)
    {
        if (!file.Tensors.ContainsKey(name))
        {
            throw new UsageException($"'{file.Path}' lacks the tensor '{name}'.");
        }

        Allow(file, name, shape);
    }

    static void Allow(GgufFile file, string name, params long[] shape)
    {
        if (file.Tensors.GetValueOrDefault(name) is { } tensor && !tensor.Shape.SequenceEqual(shape))
        {
            throw new UsageException($"'{file.Path}' has the tensor '{name}' with the shape {string.Join(" x ", tensor.Shape)}; its sizes ask for {string.Join(" x ", shape)}.");
        }
    }

    static Matrix MatrixOf(GgufFile file, TensorData data, string name) => new(data, file.Tensors[name]);

    static float[]? VectorOf(GgufFile file, TensorData data, string name)
    {
        if (file.Tensors.GetValueOrDefault(name) is not { } tensor)
        {
            return null;
        }

        var values = new float[tensor.Count];
        tensor.Format.Decode!(data.Row(tensor, 0), values);
        return values;
    }
}
