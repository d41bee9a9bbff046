using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange.LmEval;

/// <summary>The samples of a task as lm-evaluation-harness writes them with <c>--log_samples</c> (its <c>result_schema.py</c>).</summary>
/// <param name="DocId">The task's place in the suite, from 0.</param>
/// <param name="Doc">The task's id, question and target.</param>
/// <param name="Arguments">One request, in the order of its parts.</param>
/// <param name="Resps">One request, its answers.</param>
/// <param name="FilteredResps">The part that was compared: a text, or a list of them where there are several attempts.</param>
/// <param name="Filter">Our scorer.</param>
/// <param name="DocHash">SHA-256 of what Python makes of the doc with an indent of 2.</param>
/// <param name="ExactMatch">The share of attempts that are right by our scorer.</param>
/// <param name="Attempts">What else is known of each attempt.</param>
sealed record LmEvalLine(
    int DocId,
    IReadOnlyDictionary<string, string> Doc,
    string Target,
    IReadOnlyDictionary<string, LmEvalRequest> Arguments,
    IReadOnlyList<IReadOnlyList<string>> Resps,
    JsonArray FilteredResps,
    string Filter,
    IReadOnlyList<string> Metrics,
    string DocHash,
    string PromptHash,
    string TargetHash,
    double ExactMatch,
    [property: JsonPropertyName("llmbench")] IReadOnlyList<LmEvalAttempt> Attempts)
{
    static readonly LmEvalJson Lines = new(new(LmEvalJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The line's text, without its line feed.</summary>
    /// <param name="suite">As it was asked.</param>
    /// <param name="attempts">At the one task, in their order. One without an answer has an empty one.</param>
    public static string Text(Suite suite, int place, IReadOnlyList<ScoredTask> attempts)
    {
        var task = suite.Tasks[place];
        var (request, extracted) = (LmEvalRequest.Of(suite, task), attempts.Select(Extracted).ToList());
        var doc = new OrderedDictionary<string, string> { ["id"] = task.Id, ["question"] = task.Question, ["target"] = task.Target };
        var line = new LmEvalLine(
            place,
            doc,
            task.Target,
            new Dictionary<string, LmEvalRequest> { ["gen_args_0"] = request },
            [[.. attempts.Select(attempt => attempt.Scored.Sample.Answer ?? "")]],
            extracted is [var only] ? [only] : [new JsonArray([.. extracted.Select(text => JsonValue.Create(text))])],
            attempts[0].Scorer?.Name ?? "none",
            ["exact_match"],
            Hash(PythonText(doc)),
            Hash(request.Prompt),
            Hash(task.Target),
            attempts.Average(attempt => attempt.Scored.Score.Verdict == Verdict.Correct ? 1.0 : 0.0),
            [.. attempts.Select(LmEvalAttempt.Of)]);
        return JsonSerializer.Serialize(line, Lines.LmEvalLine);
    }

    static string Extracted(ScoredTask attempt) => attempt.Scored.Score.Extracted ?? attempt.Scored.Sample.Answer ?? "";

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary><c>json.dumps(doc, indent=2, ensure_ascii=False)</c>.</summary>
    static string PythonText(IReadOnlyDictionary<string, string> doc) =>
        $"{{\n{string.Join(",\n", doc.Select(field => $"  {Quoted(field.Key)}: {Quoted(field.Value)}"))}\n}}";

    static string Quoted(string text) => $"\"{string.Concat(text.Select(Escaped))}\"";

    static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' => FormattableString.Invariant($"\\u{(int)c:x4}"),
        _ => c.ToString(),
    };
}
