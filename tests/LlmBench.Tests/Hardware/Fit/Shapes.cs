using LlmBench.Gguf;
using LlmBench.Hardware.Fit;

namespace LlmBench.Tests.Hardware.Fit;

/// <summary>Model shapes for tests, from metadata as a GGUF file holds it.</summary>
static class Shapes
{
    public static ModelShape Of(string architecture, long bytes, params (string Name, object Value)[] sizes) =>
        ShapeReader.Of("model", Metadata(architecture, sizes), bytes);

    /// <summary>With sizes that no test asks about.</summary>
    static Metadata Metadata(string architecture, (string Name, object Value)[] sizes)
    {
        var values = new Dictionary<string, object>
        {
            ["general.architecture"] = architecture,
            [$"{architecture}.block_count"] = 4L,
            [$"{architecture}.embedding_length"] = 1024L,
            [$"{architecture}.feed_forward_length"] = 4096L,
            [$"{architecture}.attention.head_count"] = 8L,
            [$"{architecture}.vocab_size"] = 1000L,
        };
        foreach (var (name, value) in sizes)
        {
            values[$"{architecture}.{name}"] = value;
        }

        return new("model", values);
    }
}
