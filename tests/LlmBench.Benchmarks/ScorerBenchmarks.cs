using BenchmarkDotNet.Attributes;
using LlmBench.Scoring;
using LlmBench.Scoring.Corpora;

namespace LlmBench.Benchmarks;

/// <summary>Scoring the answers of the corpora, on one thread. The times are per answer.</summary>
public class ScorerBenchmarks
{
    const int Answers = 300;

    IReadOnlyList<CorpusEntry> entries = [];
    IScorer scorer = Scorers.Catalog["number"];

    [Params("number", "choice", "choices", "exact", "math", "code", "constraints", "language")]
    public string Name { get; set; } = "number";

    [GlobalSetup]
    public void Read()
    {
        entries = [.. Corpus.ReadAll(BuiltModels.Beside("corpora")).Single(corpus => corpus.Scorer == Name).Entries.Take(Answers)];
        scorer = Scorers.Catalog[Name];
    }

    [Benchmark(OperationsPerInvoke = Answers)]
    public int Score()
    {
        var correct = 0;
        foreach (var entry in entries)
        {
            correct += scorer.Score(entry.Task, entry.Answer).Verdict == Verdict.Correct ? 1 : 0;
        }

        return correct;
    }
}
