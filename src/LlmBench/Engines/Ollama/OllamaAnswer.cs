using LlmBench.Engines.Http;
using LlmBench.Suites;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace LlmBench.Engines.Ollama;

/// <summary>One answer as it comes in: thinking told from answer, the final object required, and the flags that it deserves.</summary>
/// <param name="text">The prompt.</param>
/// <param name="cached">The share of the prompt that the server may have had in its cache: it does not say so itself.</param>
sealed class OllamaAnswer(OllamaSession session, Exchange exchange, GenerationSettings settings, string text, double cached)
{
    /// <summary>The server ends a stream without a word when a model says the same token 31 times; a piece may hold several.</summary>
    const int GuardedRepetitions = 10;

    readonly UnopenedThinking unopened = new();
    ThinkingSplitter? splitter;
    OllamaEnd? end;
    string? lastText;
    int repeated;
    int thinkingPieces;
    int answerPieces;

    public ChatRequest? Chat { get; init; }

    public GenerateRequest? Raw { get; init; }

    /// <summary>Whether the prompt ends with the opening tag of the thinking.</summary>
    public bool StartsThinking { get; init; }

    public IAsyncEnumerable<OllamaLine> AskAsync(OllamaServer server, CancellationToken ct) =>
        Chat is { } chat ? server.AskAsync(chat, ct) : server.AskAsync(Raw!, ct);

    public IEnumerable<EngineEvent> Add(OllamaLine line)
    {
        splitter ??= new(StartsThinking && string.IsNullOrEmpty(line.Thinking));
        Count(line.Thinking + line.Text);
        IEnumerable<EngineEvent> said = string.IsNullOrEmpty(line.Thinking) ? [] : [new EngineEvent.Thinking(line.Thinking)];
        said = unopened.Add(said.Concat(splitter.Add(line.Text ?? "")));
        if (line.End is { } final)
        {
            end = final;
            said = [.. said, .. unopened.Add(splitter.End()), .. unopened.End()];
        }

        return said.Select(Counted);
    }

    /// <summary>What is to be said when the stream has ended.</summary>
    /// <exception cref="EngineException">It ended without its final object, or with one that ends no answer.</exception>
    public EngineEvent.Done Done()
    {
        var final = end switch
        {
            { Reason: "stop" or "length" or null or "" } => end,
            { Reason: var reason } => throw new EngineException($"Ollama ended with '{reason}' and without an answer."),
            null => throw new EngineException(Failure()),
        };
        var flags = session.Flags.Of(final, exchange, text, cached).ToList();
        return new(StopOf(final, flags), CountsOf(final), final.Times) { FirstByteMs = exchange.FirstByteMs, Flags = flags };
    }

    void Count(string piece)
    {
        repeated = piece.Length > 0 && piece == lastText ? repeated + 1 : 1;
        lastText = piece.Length > 0 ? piece : lastText;
    }

    EngineEvent Counted(EngineEvent said)
    {
        switch (said)
        {
            case EngineEvent.Thinking:
                thinkingPieces++;
                break;
            case EngineEvent.Piece:
                answerPieces++;
                break;
            case EngineEvent.ThinkingEnded:
                (thinkingPieces, answerPieces) = (thinkingPieces + answerPieces, 0);
                break;
        }

        return said;
    }

    string Failure() =>
        exchange.Error
        ?? (repeated >= GuardedRepetitions
            ? $"Ollama stopped the answer because it repeated itself ({repeated} times the same piece): no final object came."
            : $"Ollama's answer ended without its final object, after {exchange.Bytes} bytes.");

    StopReason StopOf(OllamaEnd final, List<Flag> flags) =>
        flags.Contains(Flag.TruncatedContext) ? StopReason.Context
        : final.Reason != "length" ? StopReason.Stop
        : final.Output < settings.MaxTokens && final.Prompt + final.Output + 1 >= session.ContextLength ? StopReason.Context
        : StopReason.Length;

    /// <summary>The server counts thinking and answer together; a piece is about a token, so its share tells them apart well enough.</summary>
    TokenCounts CountsOf(OllamaEnd final) => final is { Prompt: 0, Output: 0 } ? TokenCounts.Unknown : new(
        final.Prompt,
        final.Output,
        Cached: cached > 0 ? null : 0,
        Thinking: thinkingPieces == 0 ? null : (int)Math.Round((double)final.Output * thinkingPieces / (thinkingPieces + answerPieces)));
}
