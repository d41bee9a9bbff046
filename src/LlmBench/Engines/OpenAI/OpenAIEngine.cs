using System.ClientModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LlmBench.Engines.Abilities;
using LlmBench.Engines.Http;
using LlmBench.Suites;
using Microsoft.Extensions.AI;

namespace LlmBench.Engines.OpenAI;

/// <summary>Generates with any server that speaks chat completions: llama-server, LM Studio, vLLM, or a hosted model.</summary>
sealed class OpenAIEngine(ServerSettings settings) : IEngine, ILoadReport
{
    readonly OpenAIServer server = new(settings);
    readonly PromptMemory memory = new();
    IChatClient? chat;
    string name = "";

    /// <summary>Such a server does not say.</summary>
    public LoadFacts? Loaded { get; } = new();

    /// <summary>The engine, reached as told.</summary>
    public static Engine At(ServerSettings settings) =>
        new("openai", "Any server that speaks chat completions (--base-url)", "of the server", new OpenAIModels(settings), () => new OpenAIEngine(settings))
        {
            Renderings = ["engine"],
            Parallel = true,
            Reached = At,
        };

    /// <summary>Nothing is loaded: such a server has its model, or loads it with the first prompt.</summary>
    public Task LoadAsync(Model model, LoadSettings settings, CancellationToken ct)
    {
        chat?.Dispose();
        (name, chat) = (model.Name, server.Chat(model.Name));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<EngineEvent> GenerateAsync(
        IReadOnlyList<Message> prompt, GenerationSettings settings, [EnumeratorCancellation] CancellationToken ct)
    {
        var asked = chat ?? throw new EngineException("No model is loaded.");
        var exchange = new Exchange(StallTimeout, ct);
        Exchange.Current = exchange;
        var answer = new OpenAIAnswer(exchange, memory.Add(prompt));
        var said = Message.RawText(prompt) is { } text
            ? server.CompleteAsync(name, text, settings, ct)
            : asked.GetStreamingResponseAsync(OpenAIRequest.Messages(prompt), OpenAIRequest.Options(settings, server.IsPrivate), ct);
        await using var updates = said.GetAsyncEnumerator(ct);
        while (await NextAsync(updates))
        {
            foreach (var piece in answer.Add(updates.Current))
            {
                yield return piece;
            }
        }

        foreach (var piece in answer.End())
        {
            yield return piece;
        }

        ct.ThrowIfCancellationRequested();
        yield return answer.Done();
    }

    public ValueTask DisposeAsync()
    {
        chat?.Dispose();
        server.Dispose();
        return ValueTask.CompletedTask;
    }

    TimeSpan StallTimeout => TimeSpan.FromSeconds(settings.StallTimeoutSeconds);

    static async ValueTask<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception error) when (error is JsonException or ClientResultException or FormatException or InvalidOperationException)
        {
            throw new EngineException(Exchange.Current?.Error ?? $"The server sent something that is no answer of its protocol: {error.Message}", error);
        }
    }
}
