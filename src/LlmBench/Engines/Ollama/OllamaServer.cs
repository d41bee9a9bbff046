using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using LlmBench.Engines.Http;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace LlmBench.Engines.Ollama;

/// <summary>An Ollama server, spoken to through its native API.</summary>
sealed class OllamaServer : IDisposable
{
    const int UsualPort = 11434;

    readonly HttpClient http;
    readonly OllamaApiClient client;

    /// <exception cref="UsageException">The address cannot be one, or must not be used.</exception>
    public OllamaServer(ServerSettings settings)
    {
        http = HttpConnection.Open(AddressIn(settings), settings);
        client = new(http);
        client.OutgoingJsonSerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseCutting } };
    }

    public Uri Address => http.BaseAddress!;

    public Task<string> VersionAsync(CancellationToken ct) => client.GetVersionAsync(ct);

    public async Task<IReadOnlyList<OllamaSharp.Models.Model>> ModelsAsync(CancellationToken ct) => [.. await client.ListLocalModelsAsync(ct)];

    public Task<ShowModelResponse> ShowAsync(string tag, CancellationToken ct) => client.ShowModelAsync(new ShowModelRequest { Model = tag }, ct);

    /// <summary>A model as the server holds it in memory; none where it does not.</summary>
    public async Task<RunningModel?> RunningAsync(string tag, CancellationToken ct) =>
        (await client.ListRunningModelsAsync(ct)).FirstOrDefault(model => model.Name == tag);

    public IAsyncEnumerable<PullModelResponse?> PullAsync(string tag, CancellationToken ct) => client.PullModelAsync(new PullModelRequest { Model = tag, Stream = true }, ct);

    public async IAsyncEnumerable<OllamaLine> AskAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var line in client.ChatAsync(request, ct))
        {
            yield return new(line?.Message?.Thinking, line?.Message?.Content, line is ChatDoneResponseStream done ? EndOf(done) : null);
        }
    }

    public async IAsyncEnumerable<OllamaLine> AskAsync(GenerateRequest request, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var line in client.GenerateAsync(request, ct))
        {
            yield return new(line?.Thinking, line?.Response, line is GenerateDoneResponseStream done ? EndOf(done) : null);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    static Uri AddressIn(ServerSettings settings) =>
        settings.Ollama is { } given ? ServerAddress.Parse(given, "--ollama", UsualPort, settings.Offline)
        : Environment.GetEnvironmentVariable("OLLAMA_HOST") is { } set && !string.IsNullOrWhiteSpace(set) ? ServerAddress.Parse(set, "OLLAMA_HOST", UsualPort, settings.Offline)
        : ServerAddress.Parse("127.0.0.1", "the default", UsualPort, settings.Offline);

    /// <summary>
    /// A prompt that is too long is to be refused, not cut, and an answer is to end where the context is full, not push the prompt out.
    /// The client library has neither field; a server that does not know them takes no notice.
    /// </summary>
    static void RefuseCutting(JsonTypeInfo type)
    {
        if (type.Type != typeof(ChatRequest) && type.Type != typeof(GenerateRequest))
        {
            return;
        }

        foreach (var name in (string[])["truncate", "shift"])
        {
            var property = type.CreateJsonPropertyInfo(typeof(bool), name);
            property.Get = _ => false;
            type.Properties.Add(property);
        }
    }

    static OllamaEnd EndOf(ChatDoneResponseStream done) => new(done.DoneReason, done.PromptEvalCount, done.EvalCount)
    {
        TotalNanoseconds = done.TotalDuration,
        LoadNanoseconds = done.LoadDuration,
        PromptNanoseconds = done.PromptEvalDuration,
        GenerationNanoseconds = done.EvalDuration,
    };

    static OllamaEnd EndOf(GenerateDoneResponseStream done) => new(done.DoneReason, done.PromptEvalCount, done.EvalCount)
    {
        TotalNanoseconds = done.TotalDuration,
        LoadNanoseconds = done.LoadDuration,
        PromptNanoseconds = done.PromptEvalDuration,
        GenerationNanoseconds = done.EvalDuration,
    };
}
