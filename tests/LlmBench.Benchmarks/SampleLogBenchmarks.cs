using BenchmarkDotNet.Attributes;
using LlmBench.Results;

namespace LlmBench.Benchmarks;

/// <summary>Writing samples to the log, flushed one by one as a run does, and reading them back. The times are per sample.</summary>
public class SampleLogBenchmarks
{
    const int Samples = 1000;

    readonly Sample[] samples =
    [
        .. Enumerable.Range(0, Samples).Select(i => new Sample("math", 1, $"math/kind/{i:0000}", "nano-4m:f16@reference#0123456789ab", 1)
        {
            Answer = $"First we add the numbers and get {i}.\nAnswer: {i + 1}",
            Stop = "stop",
            Tokens = new(60, 20, 0),
            Timings = new(400, 20, null, 300, 15, 280),
        }),
    ];

    readonly string folder = Directory.CreateTempSubdirectory("llmbench-").FullName;

    string Log => Path.Combine(folder, "samples.jsonl");

    [GlobalSetup]
    public void First() => Write();

    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Samples)]
    public void Write()
    {
        File.Delete(Log);
        using var log = new JsonLog<Sample>(Log, ResultJson.Lines.Sample);
        foreach (var sample in samples)
        {
            log.Add(sample);
        }
    }

    [Benchmark(OperationsPerInvoke = Samples)]
    public int Read() => JsonLines.Read(Log, ResultJson.Lines.Sample).Count();
}
