using System.Text;
using LlmBench.Engines.Http;

namespace LlmBench.Engines.Ollama;

/// <summary>Why numbers of one answer cannot be trusted, told from what the server says and what the client saw.</summary>
/// <param name="loaded">The model as the server holds it.</param>
/// <param name="contextLength">The <c>num_ctx</c> that was sent.</param>
sealed class OllamaFlags(LoadFacts loaded, int contextLength)
{
    /// <summary>Text runs to three to five bytes a token with today's vocabularies; newer servers cut an overlong prompt to half the context.</summary>
    const double MostBytesPerToken = 7.5;

    /// <summary>The server says 1 to 4 ms for a model that is loaded.</summary>
    const double LongestWarmLoadMs = 100;

    const double MostCached = 0.5;

    const double ShortestWaitMs = 100;

    const double LeastWaitingShare = 0.1;

    public IEnumerable<Flag> Of(OllamaEnd end, Exchange exchange, string prompt, double cached)
    {
        (Flag Flag, bool Holds)[] all =
        [
            (Flag.TruncatedContext, IsCut(end, prompt)),
            (Flag.CachedPrefill, cached >= MostCached),
            (Flag.Reloaded, end.LoadNanoseconds / 1e6 > LongestWarmLoadMs),
            (Flag.PartialOffload, loaded.GpuBytes > 0 && loaded.GpuBytes < loaded.MemoryBytes),
            (Flag.OnCpu, loaded.GpuBytes == 0 && loaded.MemoryBytes > 0),
            (Flag.Queued, Waited(exchange.ElapsedMs - exchange.SentMs, end.AccountedMs)),
            (Flag.Retried, exchange.Retries > 0),
        ];
        return all.Where(flag => flag.Holds).Select(flag => flag.Flag);
    }

    /// <summary>Whether the server saw less than the prompt. A prompt of fewer bytes than the context has tokens cannot have been cut.</summary>
    public bool IsCut(OllamaEnd end, string prompt)
    {
        var bytes = Encoding.UTF8.GetByteCount(prompt);
        var room = Math.Min(contextLength, loaded.ContextLength ?? contextLength);
        return end.Prompt >= room || (end.Prompt > 0 && bytes > room && bytes > MostBytesPerToken * end.Prompt);
    }

    static bool Waited(double totalMs, double accountedMs) =>
        totalMs - accountedMs > Math.Max(ShortestWaitMs, LeastWaitingShare * totalMs);
}
