using LlmBench.Scoring;

namespace LlmBench.Metrics;

/// <summary>How many samples of one task there are, how many of them hold a readable answer, and how many are correct.</summary>
readonly record struct TaskCount(int Samples, int Answered, int Correct)
{
    /// <summary>The same task without what has no readable answer.</summary>
    public TaskCount OfAnswered => this with { Samples = Answered };

    public TaskCount With(Verdict verdict) => new(
        Samples + 1,
        Answered + (verdict is Verdict.Correct or Verdict.Incorrect ? 1 : 0),
        Correct + (verdict == Verdict.Correct ? 1 : 0));
}
