using LlmBench.Engines.Reference;

namespace LlmBench.Benchmarks;

/// <summary>The nano models as the build made them, beside the program.</summary>
static class BuiltModels
{
    public static LoadedModel Load(string quantization) => new(ModelFile.Read(PathOf(quantization)), new(ContextLength: 512));

    /// <summary>A folder beside the built program.</summary>
    public static string Beside(string folder) => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../LlmBench/release", folder));

    static string PathOf(string quantization) => Path.Combine(Beside("models"), $"nano-4m-{quantization}.gguf");
}
