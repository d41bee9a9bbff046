using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using LlmBench.Engines.Http;
using LlmBench.Suites;
using Microsoft.Extensions.AI;
using OpenAI;

namespace LlmBench.Engines.OpenAI;

/// <summary>A server that speaks chat completions.</summary>
sealed class OpenAIServer : IDisposable
{
    const int UsualPort = 80;

    readonly HttpClient http;
    readonly string? key;
    readonly HttpClientPipelineTransport transport;
    readonly OpenAIClient client;

    /// <exception cref="UsageException">There is no address, or it must not be used.</exception>
    public OpenAIServer(ServerSettings settings)
    {
        key = ApiKey.Value;
        var address = AddressIn(settings);
        IsPrivate = PrivateNetwork.Contains(address.DnsSafeHost);
        if (key is not null && !IsPrivate && address.Scheme != Uri.UriSchemeHttps)
        {
            throw new UsageException($"The key would be sent to {address} for everyone on the way to read: give an https address with --base-url.");
        }

        http = HttpConnection.Open(address, settings, key);
        transport = new(http);
        client = new(new ApiKeyCredential(key ?? "none"), new OpenAIClientOptions
        {
            Endpoint = address,
            Transport = transport,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
    }

    public Uri Address => http.BaseAddress!;

    /// <summary>Whether it is a server of one's own: those take settings that hosted ones refuse.</summary>
    public bool IsPrivate { get; }

    public IChatClient Chat(string model) => client.GetChatClient(model).AsIChatClient();

    /// <summary>Has a model go on with a text, without its chat template.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> CompleteAsync(string model, string text, GenerationSettings settings, [EnumeratorCancellation] CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "completions"))
        {
            Content = new StringContent(OpenAIRequest.Completion(model, text, settings, IsPrivate).ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { Authorization = new("Bearer", key ?? "none") },
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        await foreach (var said in SseParser.Create(await response.Content.ReadAsStreamAsync(ct)).EnumerateAsync(ct))
        {
            if (said.Data is "[DONE]")
            {
                yield break;
            }

            yield return JsonSerializer.Deserialize(said.Data, CompletionJson.Default.CompletionPiece)?.ToUpdate() ?? new();
        }
    }

    public async Task<IReadOnlyList<string>> ModelsAsync(CancellationToken ct)
    {
        var models = await client.GetOpenAIModelClient().GetModelsAsync(ct);
        return [.. models.Value.Select(model => model.Id)];
    }

    public void Dispose()
    {
        transport.Dispose();
        http.Dispose();
    }

    static Uri AddressIn(ServerSettings settings) =>
        settings.OpenAI is { } given ? ServerAddress.Parse(given, "--base-url", UsualPort, settings.Offline)
        : throw new UsageException("The engine 'openai' needs the server's base address: give it with --base-url, such as http://127.0.0.1:8080/v1.");
}
