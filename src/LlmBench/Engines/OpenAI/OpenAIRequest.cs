using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LlmBench.Suites;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace LlmBench.Engines.OpenAI;

/// <summary>What is sent to a server of chat completions: every setting that it takes.</summary>
static class OpenAIRequest
{
    public static IEnumerable<Microsoft.Extensions.AI.ChatMessage> Messages(IReadOnlyList<Message> prompt) =>
        prompt.Select(message => new Microsoft.Extensions.AI.ChatMessage(RoleOf(message.Role), message.Text));

    /// <param name="own">Whether it is a server of one's own: llama-server, LM Studio and vLLM have defaults that decide scores, and hosted servers refuse to be told.</param>
    public static ChatOptions Options(GenerationSettings settings, bool own) => new()
    {
        Temperature = (float)settings.Temperature,
        TopP = (float)settings.TopP,
        Seed = settings.Seed,
        MaxOutputTokens = settings.MaxTokens,
        StopSequences = settings.Stop?.ToList(),
        Reasoning = EffortOf(settings) is { } effort ? new() { Effort = effort } : null,
        RawRepresentationFactory = own ? _ => Extended(settings) : null,
    };

    /// <summary>The same settings around a text, which the client library has no form for.</summary>
    public static JsonObject Completion(string model, string text, GenerationSettings settings, bool own)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["prompt"] = text,
            ["stream"] = true,
            ["stream_options"] = new JsonObject { ["include_usage"] = true },
            ["max_tokens"] = settings.MaxTokens,
            ["temperature"] = settings.Temperature,
            ["top_p"] = settings.TopP,
            ["seed"] = settings.Seed,
        };
        if (settings.Stop is { } stop)
        {
            body["stop"] = new JsonArray([.. stop.Select(end => JsonValue.Create(end))]);
        }

        foreach (var (path, json) in own ? Fields(settings with { Thinking = null }) : [])
        {
            body[path] = JsonNode.Parse(json);
        }

        return body;
    }

    static ChatCompletionOptions Extended(GenerationSettings settings)
    {
        var options = new ChatCompletionOptions();
#pragma warning disable SCME0001 // The one way to send a field that the client library does not know.
        foreach (var (path, json) in Fields(settings))
        {
            options.Patch.Set(Encoding.UTF8.GetBytes($"$.{path}"), Encoding.UTF8.GetBytes(json));
        }
#pragma warning restore SCME0001

        return options;
    }

    static IEnumerable<(string Path, string Json)> Fields(GenerationSettings settings)
    {
        yield return ("max_tokens", JsonSerializer.Serialize(settings.MaxTokens));
        yield return ("top_k", JsonSerializer.Serialize(settings.TopK));
        yield return ("min_p", JsonSerializer.Serialize(settings.MinP));
        yield return ("repeat_penalty", JsonSerializer.Serialize(settings.RepeatPenalty));
        yield return ("repetition_penalty", JsonSerializer.Serialize(settings.RepeatPenalty));
        if (settings.Thinking is { } thinking)
        {
            yield return ("chat_template_kwargs", $$"""{"enable_thinking":{{(thinking ? "true" : "false")}}}""");
        }
    }

    static ReasoningEffort? EffortOf(GenerationSettings settings) => settings switch
    {
        { Effort: "low" } => ReasoningEffort.Low,
        { Effort: "medium" } => ReasoningEffort.Medium,
        { Effort: "high" } => ReasoningEffort.High,
        { Thinking: false } => ReasoningEffort.None,
        _ => null,
    };

    static ChatRole RoleOf(Role role) => role switch
    {
        Role.System => ChatRole.System,
        Role.Assistant => ChatRole.Assistant,
        _ => ChatRole.User,
    };
}
