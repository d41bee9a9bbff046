using BenchmarkDotNet.Attributes;
using LlmBench.Engines.Reference;

namespace LlmBench.Benchmarks;

/// <summary>Text to tokens.</summary>
public class TokenizerBenchmarks
{
    readonly string english = string.Concat(Enumerable.Range(0, 100).Select(i => $"A box holds {i} pens. How many pens do {i + 3} boxes hold? "));
    readonly string chinese = string.Concat(Enumerable.Range(0, 100).Select(i => $"一个盒子里有{i}支笔，{i + 3}个盒子里有多少支笔？"));
    LoadedModel? model;

    [GlobalSetup]
    public void Load() => model = BuiltModels.Load("f16");

    [GlobalCleanup]
    public void Unload() => model!.Dispose();

    [Benchmark]
    public int English() => model!.Tokenizer.EncodeText(english).Count;

    [Benchmark]
    public int Chinese() => model!.Tokenizer.EncodeText(chinese).Count;
}
