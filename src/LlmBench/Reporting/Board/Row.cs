using LlmBench.Metrics;
using LlmBench.Results;

namespace LlmBench.Reporting.Board;

/// <summary>A candidate on a machine, and what its samples come down to.</summary>
/// <param name="Label">Unique in the report.</param>
/// <param name="Runs">That its samples come from; they have no suite in common.</param>
/// <param name="BySuite">By the name of the suite's column.</param>
/// <param name="Complete">Every planned sample of every suite of the report is there.</param>
sealed record Row(
    CandidateRecord Candidate, string Label, IReadOnlyList<RunInfo> Runs, IReadOnlyDictionary<string, Tally> BySuite, bool Complete)
{
    /// <summary>How often its answers change by themselves; none where nobody asked.</summary>
    public FlipRate? Repeats { get; init; }

    /// <summary>Over all its suites; for speed and memory, which belong to the candidate.</summary>
    public Tally All { get; } = Tally.Of([.. BySuite.Values]);

    /// <summary>The mean over suites, each counting the same, in percent; none where no sample is scored.</summary>
    public double? MeanAccuracy => BySuite.Values.Average(tally => Accuracy.Of(tally.Written));

    /// <summary>The same of choices judged by their log-likelihoods; none where answers were written.</summary>
    public double? MeanLikelihood => BySuite.Values.Average(tally => Accuracy.Of(tally.Likely));

    public Finding? Find(Metric metric, SuiteColumn suite) =>
        BySuite.TryGetValue(suite.Name, out var tally) ? Finding.Of(metric, tally) : null;

    public Finding Find(Metric metric) => Finding.Of(metric, All);
}
