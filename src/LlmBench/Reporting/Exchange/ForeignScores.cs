using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange;

/// <summary>Answers from another program, scored as ours would be.</summary>
/// <param name="Scored">Each with its task.</param>
/// <param name="Strangers">Lines whose task the suite does not have.</param>
/// <param name="Unanswered">Tasks of the suite that no line answers.</param>
sealed record ForeignScores(IReadOnlyList<(ForeignSample Sample, SuiteTask Task, Score Score)> Scored, IReadOnlyList<int> Strangers, int Unanswered)
{
    public int Correct => Count(Verdict.Correct);

    public int Unparsed => Count(Verdict.Unparsed);

    /// <summary>Of the scored answers; 0 where there are none.</summary>
    public double Accuracy => Scored.Count == 0 ? 0 : (double)Correct / Scored.Count;

    /// <summary>Where the scorer measures how near an answer comes: the mean over the scored answers.</summary>
    public double? MeanValue => Scored.Average(entry => entry.Score.Value);

    /// <summary>Tasks are found by their id, or by their question's text; never by their place in the file.</summary>
    public static ForeignScores Of(Suite suite, IEnumerable<ForeignSample> samples)
    {
        var byId = suite.Tasks.ToDictionary(task => task.Id);
        var byQuestion = suite.Tasks.GroupBy(task => task.Question.Trim()).ToDictionary(same => same.Key, same => same.First());
        var (scored, strangers) = (new List<(ForeignSample, SuiteTask, Score)>(), new List<int>());
        foreach (var sample in samples)
        {
            var task = sample.TaskId is { } id && byId.TryGetValue(id, out var named)
                ? named
                : sample.Texts.Select(text => byQuestion.GetValueOrDefault(text.Trim())).FirstOrDefault(found => found is not null);
            if (task is null)
            {
                strangers.Add(sample.Line);
            }
            else
            {
                scored.Add((sample, task, Scorers.Score(suite, task, sample.Answer)));
            }
        }

        return new(scored, strangers, suite.Tasks.Count - scored.Select(entry => entry.Item2.Id).Distinct().Count());
    }

    int Count(Verdict verdict) => Scored.Count(entry => entry.Score.Verdict == verdict);
}
