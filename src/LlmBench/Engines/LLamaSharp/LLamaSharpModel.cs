using LlmBench.Engines.Templates;
using LlmBench.Gguf;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>Describes GGUF files as this engine sees them: any architecture that llama.cpp knows, which only loading tells.</summary>
static class LLamaSharpModel
{
    /// <exception cref="UsageException">The file is damaged.</exception>
    public static Model Describe(string path, LoadSettings settings)
    {
        var file = GgufFile.Read(path);
        return GgufDescription.Of(file) with { ChatProblem = ChatProblem(file, settings), PredictedMemoryBytes = OnGpu(settings) ? null : file.SizeBytes + KvCacheBytes(file, settings) };
    }

    static string? ChatProblem(GgufFile file, LoadSettings settings) => file.Metadata.Text("tokenizer.chat_template") switch
    {
        null => GgufDescription.NoTemplate(file.Path),
        var jinja when settings.Render == "engine" || ChatTemplate.Recognise(jinja) is not null => null,
        _ => $"'{file.Path}' has a chat template of no family that the harness renders ({string.Join(", ", ChatTemplate.Families)}): add --render engine for llama.cpp's own recogniser.",
    };

    /// <summary>What lies on a GPU needs no main memory, and how much that is only loading tells.</summary>
    static bool OnGpu(LoadSettings settings) => settings.GpuLayers != 0 && !Natives.Package.EndsWith("Cpu", StringComparison.Ordinal);

    /// <summary>Zero where the file does not give the sizes of its attention.</summary>
    static long KvCacheBytes(GgufFile file, LoadSettings settings)
    {
        var architecture = file.Metadata.Text("general.architecture");
        int Size(string name, int otherwise) => file.Metadata.Integer($"{architecture}.{name}") ?? otherwise;
        var heads = Size("attention.head_count", 0);
        var perHead = heads > 0 ? Size("embedding_length", 0) / heads : 0;
        var perPosition = (long)Size("block_count", 0) * Size("attention.head_count_kv", heads);
        var bytes = (Size("attention.key_length", perHead) * BytesOf(settings.KvKeys)) + (Size("attention.value_length", perHead) * BytesOf(settings.KvValues));
        var positions = Math.Min(settings.ContextLength, Size("context_length", int.MaxValue)) * (long)settings.Slots;
        return (long)(perPosition * bytes * positions);
    }

    static double BytesOf(string? type) => KvType.Catalog[type ?? "f16"].BytesPerValue;
}
