using LlmBench.Engines.Http;
using Microsoft.Extensions.AI;
using StreamingChatCompletionUpdate = OpenAI.Chat.StreamingChatCompletionUpdate;

namespace LlmBench.Engines.OpenAI;

/// <summary>One answer as it comes in from a server of chat completions.</summary>
/// <param name="cached">The share of the prompt that the server may have had in its cache, where it does not say.</param>
sealed class OpenAIAnswer(Exchange exchange, double cached)
{
    const double MostCached = 0.5;

    readonly ThinkingSplitter splitter = new(thinking: false);
    readonly UnopenedThinking unopened = new();
    UsageDetails? usage;
    ChatFinishReason? reason;
    LlamaServerTimings? timings;

    public IEnumerable<EngineEvent> Add(ChatResponseUpdate update)
    {
        reason = update.FinishReason ?? reason;
        timings = LlamaServerTimings.In(update) ?? timings;
        return unopened.Add(ThinkingOf(update).Concat(update.Contents.SelectMany(Said)));
    }

    public IEnumerable<EngineEvent> End() => [.. unopened.Add(splitter.End()), .. unopened.End()];

    /// <summary>What is to be said when the stream has ended.</summary>
    /// <exception cref="EngineException">It ended without a reason to, or the answer was withheld.</exception>
    public EngineEvent.Done Done()
    {
        if (exchange.Error is { } words)
        {
            throw new EngineException(words);
        }

        var stop = reason?.Value switch
        {
            "stop" => StopReason.Stop,
            "length" => StopReason.Length,
            null => throw new EngineException($"The answer ended without a reason to, after {exchange.Bytes} bytes."),
            var other => throw new EngineException($"The server ended its answer with '{other}'."),
        };
        return new(stop, Counts, timings?.Times) { FirstByteMs = exchange.FirstByteMs, Flags = [.. Flags] };
    }

    TokenCounts Counts => usage is { InputTokenCount: { } prompt, OutputTokenCount: { } output }
        ? new((int)prompt, (int)output, (int?)usage.CachedInputTokenCount ?? timings?.Cached, (int?)usage.ReasoningTokenCount)
        : TokenCounts.Unknown;

    bool IsCached => (Counts.Cached is { } tokens ? (double)tokens / Counts.Prompt : cached) >= MostCached;

    IEnumerable<Flag> Flags => new[] { (Flag: Flag.CachedPrefill, Holds: IsCached), (Flag: Flag.Retried, Holds: exchange.Retries > 0) }.Where(flag => flag.Holds).Select(flag => flag.Flag);

    /// <summary>The client library knows one name of the field, <c>reasoning_content</c>; vLLM and OpenRouter have another.</summary>
    static IEnumerable<EngineEvent> ThinkingOf(ChatResponseUpdate update)
    {
#pragma warning disable SCME0001 // The one way to read a field that the client library does not know.
        return update.RawRepresentation is StreamingChatCompletionUpdate raw
            && raw.Patch.TryGetValue("$.choices[0].delta.reasoning"u8, out string? text) && text is { Length: > 0 }
            && !update.Contents.OfType<TextReasoningContent>().Any()
            ? [new EngineEvent.Thinking(text)]
            : [];
#pragma warning restore SCME0001
    }

    IEnumerable<EngineEvent> Said(AIContent content)
    {
        switch (content)
        {
            case TextReasoningContent { Text.Length: > 0 } thinking:
                return [new EngineEvent.Thinking(thinking.Text)];
            case TextContent text:
                return splitter.Add(text.Text);
            case UsageContent counted:
                usage = counted.Details;
                return [];
            default:
                return [];
        }
    }
}
