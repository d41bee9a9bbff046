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

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>Speaks Ollama's native protocol over real sockets, with its quirks, and fails as it is told to.</summary>
sealed class OllamaTestServer : IAsyncDisposable
{
    readonly WebApplication app;
    readonly AnswerApi answers;
    readonly ConcurrentQueue<Exception> failures = [];
    int asked;

    OllamaTestServer(WebApplication app, IReadOnlyList<ServedModel> models)
    {
        this.app = app;
        Models = [.. models];
        answers = new(this);
        var library = new LibraryApi(this);
        app.Use(NoteAsync);
        app.MapGet("/api/version", library.VersionAsync);
        app.MapGet("/api/tags", library.TagsAsync);
        app.MapGet("/api/ps", library.RunningAsync);
        app.MapPost("/api/show", library.ShowAsync);
        app.MapPost("/api/pull", library.PullAsync);
        app.MapPost("/api/create", library.CreateAsync);
        app.MapDelete("/api/delete", library.DeleteAsync);
        app.MapPost("/api/chat", answers.AnswerAsync);
        app.MapPost("/api/generate", answers.AnswerAsync);
    }

    public List<ServedModel> Models { get; }

    /// <summary>Models that can be pulled, by the name they are pulled with.</summary>
    public Dictionary<string, ServedModel> Library { get; } = [];

    public string Version { get; set; } = "0.30.1";

    /// <summary>What goes wrong with the request for an answer of this number, from 1; loading is not counted.</summary>
    public Func<int, Fault?> Faults { get; set; } = _ => null;

    /// <summary>What goes wrong with every loading.</summary>
    public Fault? LoadFault { get; set; }

    /// <summary>Time to process a prompt of which nothing is cached.</summary>
    public double PrefillMs { get; set; }

    public double TokenMs { get; set; }

    public double LoadMs { get; set; } = 5;

    /// <summary>Tokens in one chunk of the stream.</summary>
    public int ChunkTokens { get; set; } = 2;

    /// <summary>Knows the field <c>truncate</c>; older ones cut every prompt that is too long.</summary>
    public bool KnowsTruncate { get; set; } = true;

    /// <summary>Leaves half the context where it cuts, and not all of it.</summary>
    public bool CutsToHalf { get; set; }

    /// <summary>Requests that may wait for their turn.</summary>
    public int QueueLength { get; set; } = 512;

    /// <summary>Answers at a time.</summary>
    public int Slots { get; set; } = 1;

    public LoadedState? Loaded { get; set; }

    /// <summary>How often a model was loaded.</summary>
    public int Loads { get; set; }

    /// <summary>Path and body of every request, in order.</summary>
    public ConcurrentQueue<(string Path, JsonNode? Body)> Requests { get; } = [];

    /// <summary>Ports that requests came from.</summary>
    public ConcurrentDictionary<int, bool> Connections { get; } = [];

    /// <summary>When each request for an answer came in and was done, by the stopwatch.</summary>
    public ConcurrentQueue<(long Start, long End)> Spans { get; } = [];

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<OllamaTestServer> StartAsync(params IReadOnlyList<ServedModel> models)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new OllamaTestServer(builder.Build(), models);
        await server.app.StartAsync();
        return server;
    }

    public Fault? NextFault() => Faults(Interlocked.Increment(ref asked));

    public ServedModel? Find(string? name) => Models.Find(model => model.Tag == name || model.Tag == name + ":latest");

    /// <summary>The bodies of the requests for an answer.</summary>
    public IReadOnlyList<JsonNode> Asked => [.. Requests.Where(request => request.Path is "/api/chat" or "/api/generate").Select(request => request.Body!).Where(body => !AnswerApi.IsLoad(body))];

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(0);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
        answers.Dispose();
        Assert.That(failures, Is.Empty, "failures of the test server itself");
    }

    async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        var body = context.Request.ContentLength > 0 ? await JsonNode.ParseAsync(context.Request.Body) : null;
        context.Request.Body.Position = 0;
        Requests.Enqueue((context.Request.Path.Value!, body));
        Connections[context.Connection.RemotePort] = true;
        try
        {
            await next(context);
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
        {
            failures.Enqueue(error);
            throw;
        }
    }
}
