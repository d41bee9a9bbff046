using LlmBench.Metrics;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange;

/// <summary>Answers from another program, scored as ours would be.</summary>
/// <param name="Tasks">How many of the suite are answered.</param>
/// <param name="Scored">Each with its task.</param>
sealed record ForeignScores(int Tasks, IReadOnlyList<(SuiteTask Task, Score Score)> Scored)
{
    /// <summary>Of each task that is answered.</summary>
    public IReadOnlyList<TaskCount> ByTask =>
        [.. Scored.GroupBy(entry => entry.Task.Id).Select(task => task.Aggregate(default(TaskCount), (count, entry) => count.With(entry.Score.Verdict)))];

    /// <summary>Why verdicts are not to be trusted, each once.</summary>
    public IEnumerable<string> Doubts => Scored.Select(entry => entry.Score.Doubt).OfType<string>().Distinct();

    public int Correct => Count(Verdict.Correct);

    public int Unparsed => Count(Verdict.Unparsed);

    /// <summary>Of the scored answers; 0 where there are none.</summary>
    public double Accuracy => Scored.Count == 0 ? 0 : (double)Correct / Scored.Count;

    /// <summary>Where the scorer measures how near an answer comes: the mean over the scored answers.</summary>
    public double? MeanValue => Scored.Average(entry => entry.Score.Value);

    public static ForeignScores Of(Suite suite, ForeignAnswers answers)
    {
        var scored = answers.Matched.Select(entry => (entry.Task, Scorers.Score(suite, entry.Task, entry.Answer))).ToList();
        return new(scored.Select(entry => entry.Task.Id).Distinct().Count(), scored);
    }

    int Count(Verdict verdict) => Scored.Count(entry => entry.Score.Verdict == verdict);
}
