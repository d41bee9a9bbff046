using LlmBench.Engines.Reference;
using LlmBench.Engines.Reference.Tokenizing;
using LlmBench.Gguf;

namespace LlmBench.Tests.Gguf;

/// <summary>A whole model of some twenty kilobytes with random weights: every byte has a token, and ChatML its two.</summary>
sealed class SmallModel
{
    const int Width = 32;

    const int Control = 3;

    static readonly string[] Letters = [.. Enumerable.Range(0, 256).Select(value => ByteAlphabet.Letter((byte)value).ToString())];

    static readonly string[] Tokens = [.. Letters, "ab", "<|im_start|>", "<|im_end|>", "<think>"];

    public Dictionary<string, object> Metadata { get; } = new()
    {
        ["general.architecture"] = "llama",
        ["general.file_type"] = 1u,
        ["llama.context_length"] = 128u,
        ["llama.embedding_length"] = (uint)Width,
        ["llama.feed_forward_length"] = (uint)Width,
        ["llama.block_count"] = 1u,
        ["llama.attention.head_count"] = 2u,
        ["llama.attention.head_count_kv"] = 1u,
        ["llama.attention.layer_norm_rms_epsilon"] = 1e-5f,
        ["tokenizer.ggml.model"] = "gpt2",
        ["tokenizer.ggml.pre"] = "qwen2",
        ["tokenizer.ggml.tokens"] = Tokens,
        ["tokenizer.ggml.token_type"] = Tokens.Select(token => token.Length > 2 ? Control : 1).ToArray(),
        ["tokenizer.ggml.merges"] = (string[])["a b"],
        ["tokenizer.ggml.bos_token_id"] = 257u,
        ["tokenizer.ggml.eos_token_id"] = 258u,
        ["tokenizer.ggml.add_bos_token"] = false,
        ["tokenizer.chat_template"] = "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}",
    };

    public List<TensorInfo> Tensors { get; } =
    [
        Matrix("token_embd.weight", Width, Tokens.Length), Vector("output_norm.weight"),
        Vector("blk.0.attn_norm.weight"), Matrix("blk.0.attn_q.weight", Width, Width), Matrix("blk.0.attn_k.weight", Width, Width / 2),
        Matrix("blk.0.attn_v.weight", Width, Width / 2), Matrix("blk.0.attn_output.weight", Width, Width), Vector("blk.0.ffn_norm.weight"),
        Matrix("blk.0.ffn_gate.weight", Width, Width), Matrix("blk.0.ffn_up.weight", Width, Width), Matrix("blk.0.ffn_down.weight", Width, Width),
    ];

    /// <summary>A number that every weight of the named tensor gets in place of a random one.</summary>
    public Dictionary<string, float> Constants { get; } = [];

    Dictionary<string, float[]> Given { get; } = [];

    /// <summary>
    /// A model that always answers the same: a token's embedding has a place of its own, and the next token's row of the output matrix has a 1
    /// in that place; the layers add nothing.
    /// </summary>
    /// <param name="text">Whose UTF-8 bytes are all different and none a line break, after which the answer begins.</param>
    public static SmallModel Saying(string text)
    {
        var model = new SmallModel();
        foreach (var tensor in model.Tensors.Where(tensor => tensor.Name.StartsWith("blk.", StringComparison.Ordinal) && tensor.Shape.Count > 1))
        {
            model.Constants[tensor.Name] = 0;
        }

        byte[] said = [(byte)'\n', .. System.Text.Encoding.UTF8.GetBytes(text)];
        var (embedding, output) = (new float[Width * Tokens.Length], new float[Width * Tokens.Length]);
        for (var place = 0; place < said.Length; place++)
        {
            embedding[(said[place] * Width) + place] = 1;
            output[((place + 1 < said.Length ? said[place + 1] : Array.IndexOf(Tokens, "<|im_end|>")) * Width) + place] = 1;
        }

        (model.Given["token_embd.weight"], model.Given["output.weight"], model.Constants["output_norm.weight"]) = (embedding, output, 1);
        model.Tensors.Add(Matrix("output.weight", Width, Tokens.Length));
        return model;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        var writer = new GgufWriter(stream);
        var tensors = GgufWriter.Place(Tensors);
        writer.WriteHead([.. Metadata.Select(entry => MetadataEntry.Of(entry.Key, entry.Value))], [.. tensors]);
        var random = new SplitMix64(1);
        foreach (var tensor in tensors)
        {
            var values = Given.GetValueOrDefault(tensor.Name) ?? [.. Enumerable.Range(0, (int)tensor.Count).Select(_ => Constants.GetValueOrDefault(tensor.Name, (float)random.NextDouble() - 0.5f))];
            var blocks = new byte[tensor.Bytes];
            tensor.Format.Encode!(values, blocks);
            writer.Write(blocks);
            writer.Pad();
        }

        return stream.ToArray();
    }

    public string Write(TemporaryFolder folder, string name = "small-f16.gguf")
    {
        File.WriteAllBytes(folder[name], Bytes());
        return folder[name];
    }

    /// <summary>Reads it as the engine would, without a file.</summary>
    public static ModelFile Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ModelFile.Of(new GgufReader(stream, "small.gguf").Read());
    }

    public static TensorInfo Matrix(string name, int columns, int rows) => new(name, [columns, rows], WeightFormat.F16, Offset: 0);

    static TensorInfo Vector(string name) => new(name, [Width], WeightFormat.F32, Offset: 0);
}
