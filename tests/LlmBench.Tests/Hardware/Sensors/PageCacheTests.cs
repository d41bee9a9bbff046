using LlmBench.Hardware.Sensors;

namespace LlmBench.Tests.Hardware.Sensors;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class PageCacheTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    [Platform("Linux")]
    public void A_file_that_was_just_written_is_in_the_page_cache()
    {
        var file = folder.Write("weights", new string('w', 100_000));

        Assert.That(PageCache.CachedShare(file), Is.EqualTo(1));
    }

    [Test]
    public void A_file_that_is_elsewhere_is_said_to_be() =>
        Assert.That(PageCache.Empty(folder["gone"]), Is.EqualTo("page cache not known: the engine keeps the file"));
}
