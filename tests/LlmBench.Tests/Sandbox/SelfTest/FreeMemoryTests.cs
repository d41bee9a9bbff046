using LlmBench.Sandbox.SelfTest;

namespace LlmBench.Tests.Sandbox.SelfTest;

/// <summary>Memory that is left; the files are laid out as by proc(5).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class FreeMemoryTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>1000 kB that the kernel counts, and 3 + 5 pages on the lists of two processors.</summary>
    [Test]
    public void Is_what_the_kernel_calls_available_and_what_lies_on_the_lists_of_its_processors()
    {
        var memory = folder.Write("meminfo", "MemTotal:       24684196 kB\nMemFree:          900 kB\nMemAvailable:    1000 kB\n");
        var zones = folder.Write("zoneinfo", "Node 0, zone   Normal\n  pagesets\n    cpu: 0\n              count:    3\n              high:     99\n    cpu: 1\n              count:    5\n              high:     99\n");

        Assert.That(FreeMemory.Of(memory, zones), Is.EqualTo(1_024_000 + (8 * Environment.SystemPageSize)));
    }

    [Test]
    public void Is_unknown_where_the_system_does_not_say() => Assert.That(FreeMemory.Of(folder["none"], folder["none"]), Is.Null);
}
