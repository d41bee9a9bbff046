using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LlmBench.Tests.Engines.OpenAI;

/// <summary>Speaks chat completions, and completions of texts, over real sockets: streams the events that it is given, or refuses.</summary>
sealed class OpenAITestServer : IAsyncDisposable
{
    readonly WebApplication app;

    OpenAITestServer(WebApplication app)
    {
        this.app = app;
        app.MapGet("/v1/models", context => context.Response.WriteAsync("""{"object":"list","data":[{"id":"gpt-x","object":"model","created":1,"owned_by":"me"}]}"""));
        app.MapPost("/v1/chat/completions", AnswerAsync);
        app.MapPost("/v1/completions", AnswerAsync);
    }

    /// <summary>The data of each event; the last one is followed by <c>[DONE]</c> unless the stream is cut.</summary>
    public IReadOnlyList<string> Events { get; set; } = [];

    public bool Cut { get; set; }

    public int Status { get; set; } = 200;

    /// <summary>The body of a refusal; <c>{key}</c> stands for the key that the client sent.</summary>
    public string Refusal { get; set; } = "";

    public ConcurrentQueue<JsonNode> Asked { get; } = [];

    public ConcurrentQueue<string> Paths { get; } = [];

    public ConcurrentQueue<string> Keys { get; } = [];

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1";

    public static async Task<OpenAITestServer> StartAsync(params IReadOnlyList<string> events)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new OpenAITestServer(builder.Build()) { Events = events };
        await server.app.StartAsync();
        return server;
    }

    public static string Delta(string field, string text) =>
        new JsonObject { ["id"] = "1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "gpt-x", ["choices"] = new JsonArray(Choice(new() { [field] = text }, null)) }.ToJsonString();

    /// <summary>A piece of what goes on with a text.</summary>
    public static string Text(string text, string? reason = null) =>
        new JsonObject { ["id"] = "1", ["object"] = "text_completion", ["created"] = 1, ["model"] = "gpt-x", ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["text"] = text, ["finish_reason"] = reason, ["logprobs"] = null }) }.ToJsonString();

    public static string End(string reason) =>
        new JsonObject { ["id"] = "1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "gpt-x", ["choices"] = new JsonArray(Choice([], reason)) }.ToJsonString();

    public static string Usage(int prompt, int output, int cached = 0, int reasoning = 0) =>
        $$$$"""{"id":"1","object":"chat.completion.chunk","created":1,"model":"gpt-x","choices":[],"usage":{"prompt_tokens":{{{{prompt}}}},"completion_tokens":{{{{output}}}},"total_tokens":{{{{prompt + output}}}},"prompt_tokens_details":{"cached_tokens":{{{{cached}}}}},"completion_tokens_details":{"reasoning_tokens":{{{{reasoning}}}}}}}""";

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(0);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    static JsonObject Choice(JsonObject delta, string? reason) => new() { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = reason };

    async Task AnswerAsync(HttpContext context)
    {
        Paths.Enqueue(context.Request.Path);
        Asked.Enqueue((await JsonNode.ParseAsync(context.Request.Body))!);
        var key = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        Keys.Enqueue(key);
        if (Status != 200)
        {
            context.Response.StatusCode = Status;
            await context.Response.WriteAsync(Refusal.Replace("{key}", key, StringComparison.Ordinal));
            return;
        }

        context.Response.ContentType = "text/event-stream";
        foreach (var data in Cut ? Events : Events.Append("[DONE]"))
        {
            await context.Response.WriteAsync($"data: {data}\n\n");
            await context.Response.Body.FlushAsync();
        }
    }
}
