using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Metrics;

/// <summary>A sample and the scorer's decision about it.</summary>
sealed record ScoredSample(Sample Sample, Score Score)
{
    /// <summary>1 for correct, 0 for incorrect and unparsed, none for unscored: averages leave it out.</summary>
    public double? Correctness => Score.Verdict switch
    {
        Verdict.Correct => 1,
        Verdict.Incorrect or Verdict.Unparsed => 0,
        _ => null,
    };
}
