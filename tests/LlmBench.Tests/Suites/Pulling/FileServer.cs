using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LlmBench.Tests.Suites.Pulling;

/// <summary>A web server on this machine that serves one file, and misbehaves as a test asks.</summary>
sealed class FileServer : IDisposable
{
    readonly HttpListener listener = new();
    readonly byte[] content;
    readonly Task serving;

    /// <param name="content">What every address returns.</param>
    public FileServer(byte[] content)
    {
        this.content = content;
        Address = new($"http://127.0.0.1:{FreePort()}/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>The range that each request asked for; empty where it asked for all.</summary>
    public List<string> Ranges { get; } = [];

    public List<string> Paths { get; } = [];

    /// <summary>Answers to the first requests, in order; those after them are served well.</summary>
    public Queue<int> FailFirstWith { get; } = new();

    /// <summary>How many of the first answers are cut after this many bytes.</summary>
    public (int Answers, int AfterBytes) Cut { get; set; }

    public bool IgnoresRanges { get; set; }

    public void Dispose()
    {
        listener.Close();
        serving.Wait();
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task AnswerAsync(HttpListenerContext context)
    {
        var range = context.Request.Headers["Range"] ?? "";
        Ranges.Add(range);
        Paths.Add(context.Request.RawUrl!);
        if (FailFirstWith.TryDequeue(out var status))
        {
            context.Response.StatusCode = status;
            context.Response.Close();
            return;
        }

        var start = IgnoresRanges || range.Length == 0 ? 0 : int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
        if (start >= content.Length)
        {
            context.Response.StatusCode = 416;
            context.Response.Headers["Content-Range"] = $"bytes */{content.Length}";
            context.Response.Close();
            return;
        }

        await SendAsync(context.Response, start, partial: range.Length > 0 && !IgnoresRanges);
    }

    async Task SendAsync(HttpListenerResponse response, int start, bool partial)
    {
        if (partial)
        {
            response.StatusCode = 206;
            response.Headers["Content-Range"] = $"bytes {start}-{content.Length - 1}/{content.Length}";
        }

        response.ContentLength64 = content.Length - start;
        if (Cut.Answers >= Ranges.Count)
        {
            await response.OutputStream.WriteAsync(content.AsMemory(start, Cut.AfterBytes));
            await response.OutputStream.FlushAsync();
            response.Abort();
            return;
        }

        await response.OutputStream.WriteAsync(content.AsMemory(start));
        response.Close();
    }
}
