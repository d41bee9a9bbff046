using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange.LmEval;

/// <summary>What the model was asked, in the two parts that lm-evaluation-harness keeps.</summary>
/// <param name="Prompt">The turns, as JSON in a text; of a text outside any conversation, itself.</param>
sealed record LmEvalRequest([property: JsonPropertyName("arg_0")] string Prompt, [property: JsonPropertyName("arg_1")] LmEvalSettings Settings)
{
    static readonly LmEvalJson Turns = new(new(LmEvalJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static LmEvalRequest Of(Suite suite, SuiteTask task) =>
        new(suite.PromptFor(task) is [{ Role: Role.None } alone] ? alone.Text : TurnsOf(suite.PromptFor(task)), LmEvalSettings.Of(suite.Generation));

    static string TurnsOf(IReadOnlyList<Message> turns) =>
        JsonSerializer.Serialize([.. turns.Select(turn => new LmEvalMessage(turn.Role.ToString().ToLowerInvariant(), turn.Text))], Turns.IReadOnlyListLmEvalMessage);
}
