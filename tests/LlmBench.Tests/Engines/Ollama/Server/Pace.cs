using System.Diagnostics;

namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>Waits to the tenth of a millisecond, which timers of an operating system do not.</summary>
sealed class Pace
{
    readonly long start = Stopwatch.GetTimestamp();

    public double ElapsedMs => Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    public long Nanoseconds => (long)(ElapsedMs * 1e6);

    /// <summary>Until so long after the start.</summary>
    public async Task UntilAsync(double milliseconds)
    {
        if (milliseconds - ElapsedMs > 4)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds - ElapsedMs - 2.5));
        }

        while (ElapsedMs < milliseconds)
        {
            // Not by spinning: the socket and the client need this thread meanwhile.
            await Task.Yield();
        }
    }
}
