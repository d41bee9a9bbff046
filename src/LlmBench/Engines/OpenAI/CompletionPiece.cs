using Microsoft.Extensions.AI;

namespace LlmBench.Engines.OpenAI;

/// <summary>One event of an answer to a text (<c>/v1/completions</c>), which the client library does not know.</summary>
sealed record CompletionPiece(
    IReadOnlyList<CompletionPiece.Choice>? Choices = null,
    CompletionPiece.Count? Usage = null,
    CompletionPiece.Clock? Timings = null)
{
    /// <summary>As the same piece of a conversation's answer would come.</summary>
    public ChatResponseUpdate ToUpdate() => new()
    {
        Contents =
        [
            .. Choices?.Where(choice => choice.Text is { Length: > 0 }).Select(choice => new TextContent(choice.Text)) ?? [],
            .. Usage is { } counted ? (AIContent[])[new UsageContent(counted.ToDetails())] : [],
        ],
        FinishReason = Choices?.Select(choice => choice.FinishReason).OfType<string>().Select(reason => (ChatFinishReason?)new ChatFinishReason(reason)).FirstOrDefault(),
        RawRepresentation = Timings is { } clock ? new LlamaServerTimings(new(clock.PromptMs, clock.PredictedMs), clock.CacheN) : null,
    };

    internal sealed record Choice(string? Text = null, string? FinishReason = null);

    internal sealed record Count(int? PromptTokens = null, int? CompletionTokens = null, Cache? PromptTokensDetails = null)
    {
        public UsageDetails ToDetails() => new()
        {
            InputTokenCount = PromptTokens,
            OutputTokenCount = CompletionTokens,
            CachedInputTokenCount = PromptTokensDetails?.CachedTokens,
        };
    }

    internal sealed record Cache(int? CachedTokens = null);

    /// <summary>Of llama-server.</summary>
    internal sealed record Clock(double? PromptMs = null, double? PredictedMs = null, int? CacheN = null);
}
