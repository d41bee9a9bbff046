using LlmBench.Gguf;
using LlmBench.Tests.Gguf;

namespace LlmBench.Tests.Performance;

/// <summary>A model of 50 million random weights in F16: too large for a processor's caches, and made when it is needed.</summary>
static class FiftyMillion
{
    const int Layers = 17;
    const int Width = 512;
    const int KvWidth = 256;
    const int Hidden = 1408;

    public static string Write(TemporaryFolder folder)
    {
        var model = new SmallModel();
        foreach (var (name, value) in new[] { ("embedding_length", Width), ("feed_forward_length", Hidden), ("block_count", Layers), ("attention.head_count", 8), ("attention.head_count_kv", 4) })
        {
            model.Metadata[$"llama.{name}"] = (uint)value;
        }

        var rows = (int)model.Tensors[0].Rows;
        model.Tensors.Clear();
        model.Tensors.AddRange([SmallModel.Matrix("token_embd.weight", Width, rows), Vector("output_norm.weight"), .. Enumerable.Range(0, Layers).SelectMany(Layer)]);
        return model.Write(folder, "random-50m-f16.gguf");
    }

    static IEnumerable<TensorInfo> Layer(int i) =>
    [
        Vector($"blk.{i}.attn_norm.weight"), SmallModel.Matrix($"blk.{i}.attn_q.weight", Width, Width), SmallModel.Matrix($"blk.{i}.attn_k.weight", Width, KvWidth),
        SmallModel.Matrix($"blk.{i}.attn_v.weight", Width, KvWidth), SmallModel.Matrix($"blk.{i}.attn_output.weight", Width, Width), Vector($"blk.{i}.ffn_norm.weight"),
        SmallModel.Matrix($"blk.{i}.ffn_gate.weight", Width, Hidden), SmallModel.Matrix($"blk.{i}.ffn_up.weight", Width, Hidden), SmallModel.Matrix($"blk.{i}.ffn_down.weight", Hidden, Width),
    ];

    static TensorInfo Vector(string name) => new(name, [Width], WeightFormat.F32, Offset: 0);
}
