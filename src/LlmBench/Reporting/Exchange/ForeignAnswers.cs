using LlmBench.Scoring.Code;
using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange;

/// <summary>Answers from another program, each with the task of ours that it answers.</summary>
/// <param name="Strangers">Lines whose task the suite does not have.</param>
sealed record ForeignAnswers(IReadOnlyList<(SuiteTask Task, string Answer)> Matched, IReadOnlyList<int> Strangers)
{
    /// <summary>Tasks are found by their id, or by their question's text; never by their place in the file.</summary>
    public static ForeignAnswers Of(Suite suite, IEnumerable<ForeignSample> samples)
    {
        var byId = suite.Tasks.GroupBy(task => task.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        var byNumber = suite.Tasks.Where(task => task.Code is not null).GroupBy(task => task.Id[(task.Id.LastIndexOf('/') + 1)..]).ToDictionary(same => same.Key, same => same.First());
        var byQuestion = suite.Tasks.GroupBy(task => task.Question.Trim()).ToDictionary(same => same.Key, same => same.First());
        var alone = new Dictionary<string, SuiteTask>();
        var (matched, strangers) = (new List<(SuiteTask, string)>(), new List<int>());
        foreach (var sample in samples)
        {
            var task = Named(sample.TaskId) ?? sample.Texts.Select(text => byQuestion.GetValueOrDefault(text.Trim())).FirstOrDefault(found => found is not null);
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

        // MBPP's own ids are bare numbers, and EvalPlus writes Mbpp/11 for what others write MBPP/11.
        SuiteTask? Named(string? id) => id is null ? null : byId.GetValueOrDefault(id) ?? byNumber.GetValueOrDefault(id);
    }

    /// <summary>
    /// A completion is the rest of the task's program, and a solution without a fence all of it, byte for byte: nothing is to be looked for in them, nor
    /// put before a solution. Nothing at all is no program.
    /// </summary>
    /// <param name="alone">Tasks that put nothing before a program: one of each, for what is known of a task is known by its reference.</param>
    static (SuiteTask Task, string Answer) Program(SuiteTask task, ForeignSample sample, Dictionary<string, SuiteTask> alone) => (sample.Kind, task.Code) switch
    {
        (_, null) or (ForeignKind.Answer, _) => (task, sample.Answer),
        _ when string.IsNullOrWhiteSpace(sample.Answer) => (task, ""),
        (ForeignKind.Completion, { Unfinished: { } beginning }) => (task, Fences.Around(beginning + sample.Answer)),
        (ForeignKind.Solution, { } code) when !Fences.Of(sample.Answer).Any() =>
            (alone.TryGetValue(task.Id, out var known) ? known : alone[task.Id] = task with { Code = code with { Before = null } }, Fences.Around(sample.Answer)),
        _ => (task, sample.Answer),
    };
}
