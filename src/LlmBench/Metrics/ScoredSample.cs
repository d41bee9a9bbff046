using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Metrics;

/// <summary>A sample and the scorer's decision about it.</summary>
readonly record struct ScoredSample(Sample Sample, Score Score)
{
    public Outcome Outcome => Outcomes.Of(Sample, Score.Verdict);

    /// <summary>
    /// Whether accuracy counts it. An answer that never came counts, as not correct: a candidate gains nothing by failing.
    /// An answer that nobody judges does not.
    /// </summary>
    public bool Counts => Score.Verdict != Verdict.Unscored || Outcome is Outcome.Timeout or Outcome.EngineError;
}
