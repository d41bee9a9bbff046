using System.Text.Encodings.Web;
using System.Text.Json;
using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange;

/// <summary>A sample in the form that lm-evaluation-harness writes with <c>--log_samples</c>.</summary>
/// <param name="DocId">The task's place in the suite, from 0.</param>
/// <param name="Doc">The task's id, question and target.</param>
/// <param name="Resps">One request, its answers.</param>
/// <param name="FilteredResps">The part of the answer that was compared.</param>
/// <param name="ExactMatch">1 where the answer is right by our scorer.</param>
sealed record LmEvalLine(
    int DocId,
    IReadOnlyDictionary<string, string> Doc,
    string Target,
    IReadOnlyList<IReadOnlyList<string>> Resps,
    IReadOnlyList<string> FilteredResps,
    double ExactMatch)
{
    static readonly LmEvalJson Lines = new(new(LmEvalJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The line's text, without its line feed.</summary>
    public static string Text(Suite suite, int place, Sample sample)
    {
        var task = suite.Tasks[place];
        var score = Scorers.Score(suite, task, sample.Answer);
        var doc = new Dictionary<string, string> { ["id"] = task.Id, ["question"] = task.Question, ["target"] = task.Target };
        var line = new LmEvalLine(place, doc, task.Target, [[sample.Answer ?? ""]], [score.Extracted ?? sample.Answer ?? ""], score.Verdict == Verdict.Correct ? 1 : 0);
        return JsonSerializer.Serialize(line, Lines.LmEvalLine);
    }
}
