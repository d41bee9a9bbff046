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
                matched.Add((task, AnswerTo(task, sample)));
            }
        }

        return new(matched, strangers);

        // MBPP's own ids are bare numbers, and EvalPlus writes Mbpp/11 for what others write MBPP/11.
        SuiteTask? Named(string? id) => id is null ? null : byId.GetValueOrDefault(id) ?? byNumber.GetValueOrDefault(id);
    }

    /// <summary>
    /// A completion is the rest of the task's program, and a solution without a fence the whole of it, byte for byte: nothing is to be looked for in
    /// them. Nothing at all is no program.
    /// </summary>
    static string AnswerTo(SuiteTask task, ForeignSample sample) => (sample.Kind, task.Code) switch
    {
        (_, null) or (ForeignKind.Answer, _) => sample.Answer,
        _ when string.IsNullOrWhiteSpace(sample.Answer) => "",
        (ForeignKind.Completion, { Unfinished: { } beginning }) => Fences.Around(beginning + sample.Answer),
        (ForeignKind.Solution, _) when !Fences.Of(sample.Answer).Any() => Fences.Around(sample.Answer),
        _ => sample.Answer,
    };
}
