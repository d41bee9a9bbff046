using LlmBench.Engines;
using LlmBench.Engines.Reference;
using LlmBench.Engines.Templates;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>The nano models of this checkout.</summary>
static class NanoModels
{
    public static IReadOnlyList<string> Names { get; } = ["nano-1m", "nano-4m", "nano-12m"];

    public static string F16(string name) => Repository.File($"models/{name}-f16.gguf");

    public static LoadedModel Load(string path, int threads = 2) => new(ModelFile.Read(path), new LoadSettings(ContextLength: 256, Threads: threads));

    /// <summary>Logits after every token.</summary>
    public static float[] Logits(LoadedModel model, int[] tokens)
    {
        var logits = new float[tokens.Length * model.Transformer.Vocabulary];
        model.Transformer.RunAll(tokens, 0, logits, default);
        return logits;
    }

    /// <summary>A text in which ChatML's names stand for their tokens.</summary>
    public static IEnumerable<PromptPart> Parts(string text) =>
        System.Text.RegularExpressions.Regex.Split(text, @"(<\|im_start\|>|<\|im_end\|>)")
            .Where(part => part.Length > 0)
            .Select(part => part.StartsWith("<|im_", StringComparison.Ordinal) ? (PromptPart)new PromptPart.Special(part) : new PromptPart.Plain(part));
}
