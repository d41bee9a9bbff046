using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>The part of the protocol that loads a model and has it answer, one request at a time.</summary>
sealed class AnswerApi(OllamaTestServer server) : IDisposable
{
    readonly Lazy<SemaphoreSlim> turns = new(() => new(server.Slots));
    int waiting;

    /// <summary>A request with nothing to answer only loads or unloads.</summary>
    public static bool IsLoad(JsonNode request) => string.IsNullOrEmpty((string?)request["prompt"]) && request["messages"] is not JsonArray { Count: > 0 };

    public async Task AnswerAsync(HttpContext context)
    {
        var request = await LibraryApi.BodyAsync(context);
        var fault = IsLoad(request) ? server.LoadFault : server.NextFault();
        if (fault is { NoByte: true })
        {
            context.Abort();
        }
        else if (fault is { Mute: true })
        {
            await ForeverAsync(context);
        }
        else if (fault is { Status: { } status })
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = fault.Location;
            await context.Response.WriteAsync(fault.Body);
        }
        else if (Refusal(request) is { } refusal)
        {
            await LibraryApi.RefuseAsync(context, refusal.Status, refusal.Error);
        }
        else
        {
            await WaitAsync(context, request, fault ?? new());
        }
    }

    public static Task ForeverAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public void Dispose() => turns.Value.Dispose();

    (int Status, string Error)? Refusal(JsonNode request) =>
        server.Find((string?)request["model"]) is not { } model ? (404, $"model '{request["model"]}' not found")
        : request["think"] is { } think && think.ToString() != "false" && !model.Thinks ? (400, $"\"{model.Tag}\" does not support thinking")
        : null;

    async Task WaitAsync(HttpContext context, JsonNode request, Fault fault)
    {
        var (start, total) = (Stopwatch.GetTimestamp(), new Pace());
        if (Interlocked.Increment(ref waiting) > server.QueueLength)
        {
            Interlocked.Decrement(ref waiting);
            await LibraryApi.RefuseAsync(context, 503, "server busy, please try again.  maximum pending requests exceeded");
            return;
        }

        await Task.Delay(fault.WaitMs);
        await turns.Value.WaitAsync();
        try
        {
            await new OneAnswer(server, context, request, fault, total).RunAsync();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            turns.Value.Release();
            server.Spans.Enqueue((start, Stopwatch.GetTimestamp()));
        }
    }
}
