using System.Globalization;

namespace LlmBench.Hardware;

/// <summary>Measures memory bandwidth, the roofline of generation: every token reads all active weights once.</summary>
static class MemoryBandwidth
{
    const long LeastBytes = 64 << 20;
    const long MostBytes = 512 << 20;

    /// <summary>The best of several passes, because what disturbs a pass only makes it slower. Takes about half a second.</summary>
    /// <param name="threads">At least 1.</param>
    public static Bandwidth Measure(int threads, Processor? processor = null, Memory? memory = null, int passes = 12)
    {
        var bytes = ArrayBytes(processor, memory);
        using var stream = new MemoryStreams(threads, bytes);
        var (read, triad) = (double.MaxValue, double.MaxValue);
        for (var pass = 0; pass < passes; pass++)
        {
            (read, triad) = (Math.Min(read, stream.ReadSeconds()), Math.Min(triad, stream.TriadSeconds()));
        }

        return new(stream.Bytes / read, 3.0 * stream.Bytes / triad, threads, stream.Bytes, string.Create(
            CultureInfo.InvariantCulture,
            $"best of {passes} passes over arrays of {stream.Bytes >> 20} MiB of float on {threads} threads; read is a sum, triad is a = b + s * c with three arrays counted and ordinary stores"));
    }

    /// <summary>Four times the last-level cache, as STREAM asks, and at most an eighth of the free memory for all three.</summary>
    static long ArrayBytes(Processor? processor, Memory? memory)
    {
        var wanted = Math.Clamp(4 * (processor?.LastLevelCacheBytes ?? (32 << 20)), LeastBytes, MostBytes);
        var room = (memory?.LimitBytes ?? memory?.AvailableBytes ?? long.MaxValue) / 24;
        return Math.Max(1 << 20, Math.Min(wanted, room));
    }
}
