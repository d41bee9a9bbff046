using BenchmarkDotNet.Attributes;
using LlmBench.Engines.Reference;

namespace LlmBench.Benchmarks;

/// <summary>The reference engine on nano-4m: prompt tokens at once, and output tokens one by one. The times are per token.</summary>
public class GenerationBenchmarks
{
    const int PromptTokens = 256;

    const int OutputTokens = 128;

    readonly int[] prompt = [.. Enumerable.Range(0, PromptTokens).Select(i => 100 + (i * 7 % 1000))];
    LoadedModel? model;
    float[] logits = [];

    [Params("f16", "q8_0", "q4_0")]
    public string Quantization { get; set; } = "f16";

    [GlobalSetup]
    public void Load()
    {
        model = BuiltModels.Load(Quantization);
        logits = new float[model.Transformer.Vocabulary];
    }

    [GlobalCleanup]
    public void Unload() => model!.Dispose();

    [Benchmark(OperationsPerInvoke = PromptTokens)]
    public void Pp256() => model!.Transformer.Run(prompt, 0, logits, default);

    [Benchmark(OperationsPerInvoke = OutputTokens)]
    public void Tg128()
    {
        for (var position = 0; position < OutputTokens; position++)
        {
            model!.Transformer.Run(prompt.AsSpan(position, 1), position, logits, default);
        }
    }
}
