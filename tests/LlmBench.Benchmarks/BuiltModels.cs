using LlmBench.Engines.Reference;

namespace LlmBench.Benchmarks;

/// <summary>The nano models as the build made them, beside the program.</summary>
static class BuiltModels
{
    public static LoadedModel Load(string quantization) => new(ModelFile.Read(PathOf(quantization)), new(ContextLength: 512));

    static string PathOf(string quantization) =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../LlmBench/release/models", $"nano-4m-{quantization}.gguf"));
}
