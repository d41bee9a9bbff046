using LlmBench.Engines.Reference.Tokenizing;
using LlmBench.Gguf;

namespace LlmBench.Tests.Engines.LLamaSharp;

/// <summary>A model of 50 million random weights in F16: large enough that memory and not overhead decides its speed.</summary>
static class RandomModel
{
    const int Width = 512;
    const int Hidden = 1536;
    const int Layers = 12;
    const int VocabularySize = 16_384;
    const int Control = 3;

    static readonly string[] Tokens =
    [
        .. Enumerable.Range(0, 256).Select(value => ByteAlphabet.Letter((byte)value).ToString()),
        .. Enumerable.Range(0, VocabularySize - 258).Select(i => $"word{i}"),
        "<|im_start|>", "<|im_end|>",
    ];

    static IEnumerable<MetadataEntry> Metadata =>
    [
        MetadataEntry.Of("general.architecture", "llama"),
        MetadataEntry.Of("general.file_type", 1u),
        MetadataEntry.Of("llama.context_length", 4096u),
        MetadataEntry.Of("llama.embedding_length", (uint)Width),
        MetadataEntry.Of("llama.feed_forward_length", (uint)Hidden),
        MetadataEntry.Of("llama.block_count", (uint)Layers),
        MetadataEntry.Of("llama.attention.head_count", 8u),
        MetadataEntry.Of("llama.attention.head_count_kv", 8u),
        MetadataEntry.Of("llama.attention.layer_norm_rms_epsilon", 1e-5f),
        MetadataEntry.Of("tokenizer.ggml.model", "gpt2"),
        MetadataEntry.Of("tokenizer.ggml.pre", "qwen2"),
        MetadataEntry.Of("tokenizer.ggml.tokens", Tokens),
        MetadataEntry.Of("tokenizer.ggml.token_type", Tokens.Select(token => token.StartsWith("<|", StringComparison.Ordinal) ? Control : 1).ToArray()),
        MetadataEntry.Of("tokenizer.ggml.merges", (string[])[]),
        MetadataEntry.Of("tokenizer.ggml.eos_token_id", (uint)(VocabularySize - 1)),
        MetadataEntry.Of("tokenizer.ggml.add_bos_token", false),
        MetadataEntry.Of("tokenizer.chat_template", "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}"),
    ];

    public static string Write(TemporaryFolder folder)
    {
        using var stream = File.Create(folder["random-50m-f16.gguf"]);
        var writer = new GgufWriter(stream);
        var tensors = GgufWriter.Place([Matrix("token_embd", VocabularySize, Width), Vector("output_norm"), .. Enumerable.Range(0, Layers).SelectMany(Layer)]);
        writer.WriteHead([.. Metadata], [.. tensors]);
        var random = new SplitMix64(50);
        foreach (var tensor in tensors)
        {
            var values = new float[tensor.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = tensor.Shape.Count == 1 ? 1 : ((float)random.NextDouble() - 0.5f) / 5;
            }

            var blocks = new byte[tensor.Bytes];
            tensor.Format.Encode!(values, blocks);
            writer.Write(blocks);
            writer.Pad();
        }

        return stream.Name;
    }

    static IEnumerable<TensorInfo> Layer(int number)
    {
        var layer = $"blk.{number}.";
        return
        [
            Vector(layer + "attn_norm"), Matrix(layer + "attn_q", Width, Width), Matrix(layer + "attn_k", Width, Width), Matrix(layer + "attn_v", Width, Width),
            Matrix(layer + "attn_output", Width, Width), Vector(layer + "ffn_norm"),
            Matrix(layer + "ffn_gate", Hidden, Width), Matrix(layer + "ffn_up", Hidden, Width), Matrix(layer + "ffn_down", Width, Hidden),
        ];
    }

    static TensorInfo Matrix(string name, int rows, int columns) => new(name + ".weight", [columns, rows], WeightFormat.F16, Offset: 0);

    static TensorInfo Vector(string name) => new(name + ".weight", [Width], WeightFormat.F32, Offset: 0);
}
