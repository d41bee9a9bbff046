using BenchmarkDotNet.Attributes;
using LlmBench.Cli.Reports;
using LlmBench.Scoring;
using LlmBench.Tests.Performance;

namespace LlmBench.Benchmarks;

/// <summary>A report on a million samples: scores, tables and charts. Time and memory are per sample.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    const int Candidates = 10;

    const int Samples = 100_000 * Candidates;

    readonly string folder = Directory.CreateTempSubdirectory("llmbench-").FullName;

    string Run => Path.Combine(folder, "run");

    [GlobalSetup]
    public void Write() => ManySamples.Write(Run, Candidates, seed: 1);

    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Samples)]
    public int Report() => ReportFiles.Write(ReportSources.Named([Run]), Scorers.Catalog, new(Path.Combine(folder, "report"))).Board.Lines.Count;
}
