using System.Runtime.CompilerServices;
using System.Text.Json;
using LlmBench.Engines.Abilities;
using LlmBench.Engines.Http;
using LlmBench.Suites;

namespace LlmBench.Engines.Ollama;

/// <summary>Generates with an Ollama server. What its client library hides is seen from beneath it, by an <see cref="Exchange"/>.</summary>
sealed class OllamaEngine(ServerSettings settings) : IEngine, ILoadReport
{
    /// <summary>A big model from a slow disk takes minutes, and the server says nothing meanwhile.</summary>
    static readonly TimeSpan LongestLoad = TimeSpan.FromMinutes(15);

    readonly OllamaServer server = new(settings);
    OllamaSession? session;

    /// <summary>The engine, reached as told.</summary>
    public static Engine At(ServerSettings settings) =>
        new("ollama", "A running Ollama server, by its native API", "of the server", new OllamaModels(settings), () => new OllamaEngine(settings))
        {
            Renderings = ["engine", "harness"],
            Parallel = true,
            Reached = At,
        };

    public LoadFacts? Loaded => session?.Loaded;

    /// <summary>Unloads the model first, so that it is loaded in the way that was asked for and the time is that of a cold load.</summary>
    public async Task LoadAsync(Model model, LoadSettings load, CancellationToken ct)
    {
        session = null;
        var tag = model.Tag ?? model.Name;
        var requests = new OllamaRequests(tag, load);
        try
        {
            await RefuseMovedAsync(model, tag, ct);
            await UnloadAsync(tag, requests, ct);
            Exchange.Current = new(LongestLoad, ct);
            var end = await EndAsync(server.AskAsync(requests.Load(), ct));
            Exchange.Current = null;
            var running = await server.RunningAsync(tag, ct);
            var facts = new LoadFacts(end.Times.LoadMs, Known(running?.Size), running?.SizeVram, running is { ContextLength: > 0 and var tokens } ? tokens : null);
            session = new(model, requests, facts, load, OllamaTemplate.Of(await server.ShowAsync(tag, ct)));
        }
        catch (JsonException error)
        {
            throw new EngineException($"Ollama answered with something that is not its protocol: {error.Message}", error);
        }
    }

    public async IAsyncEnumerable<EngineEvent> GenerateAsync(
        IReadOnlyList<Message> prompt, GenerationSettings settings, [EnumeratorCancellation] CancellationToken ct)
    {
        var current = session ?? throw new EngineException("No model is loaded.");
        var exchange = new Exchange(StallTimeout, ct);
        Exchange.Current = exchange;
        var answer = current.Begin(prompt, settings, exchange);
        await using var lines = answer.AskAsync(server, ct).GetAsyncEnumerator(ct);
        while (await NextAsync(lines))
        {
            foreach (var said in answer.Add(lines.Current))
            {
                yield return said;
            }
        }

        ct.ThrowIfCancellationRequested();
        yield return answer.Done();
    }

    public async ValueTask DisposeAsync()
    {
        using (server)
        {
            await LeaveAsync();
        }
    }

    TimeSpan StallTimeout => TimeSpan.FromSeconds(settings.StallTimeoutSeconds);

    static async ValueTask<bool> NextAsync(IAsyncEnumerator<OllamaLine> lines)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (JsonException error)
        {
            throw new EngineException($"Ollama sent a line that is not JSON: {error.Message}", error);
        }
    }

    static async Task<OllamaEnd> EndAsync(IAsyncEnumerable<OllamaLine> lines)
    {
        OllamaEnd? end = null;
        await foreach (var line in lines)
        {
            end = line.End ?? end;
        }

        return end ?? throw new EngineException(Exchange.Current?.Error ?? "Ollama's answer ended early.");
    }

    /// <summary>Tags move: what was planned and what would be measured are to be the same weights.</summary>
    async Task RefuseMovedAsync(Model model, string tag, CancellationToken ct)
    {
        var now = (await server.ModelsAsync(ct)).FirstOrDefault(installed => installed.Name == tag)
            ?? throw new EngineException($"Ollama has no model '{tag}' any more.");
        if (now.Digest != model.Digest)
        {
            throw new EngineException($"'{tag}' has become another model since the run was planned: its digest was {model.Digest[..12]} and is {now.Digest[..12]}.");
        }
    }

    async Task UnloadAsync(string tag, OllamaRequests requests, CancellationToken ct)
    {
        if (await server.RunningAsync(tag, ct) is null)
        {
            return;
        }

        await EndAsync(server.AskAsync(requests.Unload(), ct));
        for (var wait = 0; await server.RunningAsync(tag, ct) is not null; wait++)
        {
            if (wait == 200)
            {
                throw new EngineException($"Ollama does not unload '{tag}'.");
            }

            await Task.Delay(50, ct);
        }
    }

    /// <summary>Frees the memory for the next candidate.</summary>
    async Task LeaveAsync()
    {
        try
        {
            if (session is { } left)
            {
                session = null;
                await EndAsync(server.AskAsync(left.Requests.Unload(), CancellationToken.None));
            }
        }
        catch (EngineException)
        {
            // A server that has gone holds nothing any more.
        }
    }

    static long? Known(long? bytes) => bytes is > 0 ? bytes : null;
}
