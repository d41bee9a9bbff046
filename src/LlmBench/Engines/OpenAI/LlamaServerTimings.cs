using Microsoft.Extensions.AI;
using StreamingChatCompletionUpdate = OpenAI.Chat.StreamingChatCompletionUpdate;

namespace LlmBench.Engines.OpenAI;

/// <summary>The clock of llama-server, which it sends beside the last piece; no other common server has one.</summary>
/// <param name="Cached">Of the prompt's tokens; none from older servers.</param>
sealed record LlamaServerTimings(EngineTimes Times, int? Cached)
{
    /// <returns>None where the server did not send any.</returns>
    public static LlamaServerTimings? In(ChatResponseUpdate update)
    {
#pragma warning disable SCME0001 // The one way to read a field that the client library does not know.
        return update.RawRepresentation is LlamaServerTimings ours ? ours : update.RawRepresentation is StreamingChatCompletionUpdate raw && raw.Patch.Contains("$.timings"u8)
            ? new(
                new(Number(raw, "$.timings.prompt_ms"u8), Number(raw, "$.timings.predicted_ms"u8)),
                (int?)Number(raw, "$.timings.cache_n"u8))
            : null;
    }

    static double? Number(StreamingChatCompletionUpdate raw, ReadOnlySpan<byte> path) => raw.Patch.TryGetValue(path, out double value) ? value : null;
#pragma warning restore SCME0001
}
