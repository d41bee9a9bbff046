using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange;

/// <summary>Answers from another program, each with the task of ours that it answers.</summary>
/// <param name="Strangers">Lines whose task the suite does not have.</param>
sealed record ForeignAnswers(IReadOnlyList<(SuiteTask Task, string Answer)> Matched, IReadOnlyList<int> Strangers)
{
    /// <summary>Tasks are found by their id, or by their question's text; never by their place in the file.</summary>
    public static ForeignAnswers Of(Suite suite, IEnumerable<ForeignSample> samples)
    {
        var byId = suite.Tasks.ToDictionary(task => task.Id);
        var byQuestion = suite.Tasks.GroupBy(task => task.Question.Trim()).ToDictionary(same => same.Key, same => same.First());
        var (matched, strangers) = (new List<(SuiteTask, string)>(), new List<int>());
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
                matched.Add((task, AnswerTo(task, sample)));
            }
        }

        return new(matched, strangers);
    }

    /// <summary>A completion is the rest of the task's program, byte for byte: nothing is to be looked for in it.</summary>
    static string AnswerTo(SuiteTask task, ForeignSample sample) =>
        sample.IsCompletion && task.Code?.Unfinished is { } beginning ? $"```\n{beginning}{sample.Answer}\n```" : sample.Answer;
}
