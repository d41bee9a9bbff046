using LlmBench.Hardware;

namespace LlmBench.Tests.Hardware;

sealed class MemoryBandwidthTests
{
    [TestCase(1)]
    [TestCase(3)]
    public void Every_thread_streams_over_whole_pages(int threads)
    {
        using var streams = new MemoryStreams(threads, (1 << 20) + 5);

        Assert.That(streams.Bytes % (4096 * threads), Is.Zero);
        Assert.That(streams.Bytes, Is.LessThanOrEqualTo((1 << 20) + 5));
        Assert.That(streams.ReadSeconds(), Is.Positive);
        Assert.That(streams.TriadSeconds(), Is.Positive);
    }

    [Test]
    public void Arrays_are_four_times_the_cache_and_fit_into_the_memory()
    {
        var processor = new Processor(null, "x64", 2, 2, 2, LastLevelCacheBytes: 16 << 20, []);

        Assert.That(MemoryBandwidth.Measure(2, processor, new(8L << 30, 4L << 30), passes: 1).ArrayBytes, Is.EqualTo(64 << 20));
        Assert.That(MemoryBandwidth.Measure(2, processor, new(8L << 30, 4L << 30, LimitBytes: 240 << 20), passes: 1).ArrayBytes, Is.EqualTo(10 << 20));
    }
}
