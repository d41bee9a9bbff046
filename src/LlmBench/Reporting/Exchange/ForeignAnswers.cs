using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange;

/// <summary>Answers from another program, each with the task of ours that it answers.</summary>
/// <param name="Strangers">Lines whose task the suite does not have.</param>
sealed record ForeignAnswers(IReadOnlyList<(SuiteTask Task, string Answer)> Matched, IReadOnlyList<int> Strangers)
{
    const string Fence = "```";

    /// <summary>Tasks are found by their id, or by their question's text; never by their place in the file.</summary>
    public static ForeignAnswers Of(Suite suite, IEnumerable<ForeignSample> samples)
    {
        var byId = suite.Tasks.ToDictionary(task => task.Id);
        var byQuestion = suite.Tasks.GroupBy(task => task.Question.Trim()).ToDictionary(same => same.Key, same => same.First());
        var alone = new Dictionary<string, SuiteTask>();
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
                matched.Add(Program(task, sample, alone));
            }
        }

        return new(matched, strangers);
    }

    /// <summary>
    /// A completion is the rest of the task's program, byte for byte, and a solution is all of it: nothing is to be looked for in them, nor put before
    /// a solution. One that is fenced is an answer like others.
    /// </summary>
    static (SuiteTask Task, string Answer) Program(SuiteTask task, ForeignSample sample, Dictionary<string, SuiteTask> alone) => task.Code switch
    {
        { Unfinished: { } beginning } when sample.IsCompletion => (task, Fenced(beginning + sample.Answer)),
        { } code when sample.IsSolution && !sample.Answer.Contains(Fence, StringComparison.Ordinal) =>
            (alone.TryGetValue(task.Id, out var known) ? known : alone[task.Id] = task with { Code = code with { Before = null } }, Fenced(sample.Answer)),
        _ => (task, sample.Answer),
    };

    static string Fenced(string program) => $"{Fence}\n{program}\n{Fence}";
}
