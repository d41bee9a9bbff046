using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace LlmBench.Engines.Http;

/// <summary>One request and its response as the socket saw them, beneath any client library.</summary>
/// <param name="stallTimeout">The longest wait for the next byte.</param>
/// <param name="ct">Ends the exchange at once, which client libraries do not promise once the response has begun.</param>
sealed class Exchange(TimeSpan stallTimeout, CancellationToken ct)
{
    const int LongestTail = 64 * 1024;

    static readonly AsyncLocal<Exchange?> Flowing = new();

    readonly long start = Stopwatch.GetTimestamp();
    readonly List<byte> tail = [];

    /// <summary>That of the asynchronous flow under way: client libraries make their requests themselves, so it cannot be handed to them.</summary>
    public static Exchange? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    public double ElapsedMs => Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    /// <summary>From the start to the first byte of the response; none before it came.</summary>
    public double? FirstByteMs { get; private set; }

    /// <summary>How often the request was sent again.</summary>
    public int Retries { get; private set; } = -1;

    /// <summary>From the start until the request was sent the last time.</summary>
    public double SentMs { get; private set; }

    /// <summary>Bytes of the response's body so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Never repeated in a message, even where the server repeats it.</summary>
    public string? Secret { get; set; }

    /// <summary>What the server said last of an error, in its own words; none where it said nothing of one.</summary>
    public string? Error => Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(tail)).Split('\n').Reverse().Select(ServerError.Field).OfType<string>().Select(words => Hiding(Secret, words)).FirstOrDefault();

    public static string Hiding(string? secret, string words) => secret is null ? words : words.Replace(secret, "***", StringComparison.Ordinal);

    /// <summary>Waits for the server's next sign of life.</summary>
    /// <exception cref="EngineException">It gave none in time.</exception>
    public async ValueTask<T> WaitAsync<T>(Func<CancellationToken, ValueTask<T>> next)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(stallTimeout);
        try
        {
            return await next(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new EngineException($"The server sent nothing for {stallTimeout.TotalSeconds:0.#} s, after {Bytes} bytes of its answer.") { TimedOut = true };
        }
    }

    public void Send()
    {
        Retries++;
        SentMs = ElapsedMs;
    }

    public void Begin() => FirstByteMs = ElapsedMs;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Bytes += bytes.Length;
        CollectionExtensions.AddRange(tail, bytes);
        if (tail.Count > 2 * LongestTail)
        {
            tail.RemoveRange(0, tail.Count - LongestTail);
        }
    }
}
