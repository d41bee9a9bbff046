using LlmBench.Sandbox.Guests;

namespace LlmBench.Tests.Sandbox.Guests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ScratchFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void What_a_killed_process_left_is_deleted()
    {
        folder.Write("kind-1/in-use", "");
        folder.Write("kind-1/guest.dll", "x");
        folder.Write("other-1/in-use", "");

        using var scratch = new ScratchFolder("kind", folder.Path);

        Assert.That(Directory.GetDirectories(folder.Path), Is.EquivalentTo([folder["other-1"], scratch.Path]));
    }

    [Test]
    public void A_folder_in_use_or_in_the_making_stays()
    {
        folder.Write("kind-new/guest.dll", "x");
        using var used = new ScratchFolder("kind", folder.Path);

        using var next = new ScratchFolder("kind", folder.Path);

        Assert.That(Directory.GetDirectories(folder.Path), Is.EquivalentTo([folder["kind-new"], used.Path, next.Path]));
    }

    /// <summary>Its owner was killed between making the folder and locking it.</summary>
    [Test]
    public void A_folder_that_was_in_the_making_eleven_minutes_ago_is_deleted()
    {
        folder.Write("kind-new/guest.dll", "x");

        using var next = new ScratchFolder("kind", folder.Path, new FakeClock { Start = DateTimeOffset.UtcNow.AddMinutes(11) });

        Assert.That(Directory.GetDirectories(folder.Path), Is.EquivalentTo([next.Path]));
    }

    [Test]
    public void It_goes_with_its_owner()
    {
        var scratch = new ScratchFolder("kind", folder.Path);
        scratch.Dispose();

        Assert.That(Directory.GetDirectories(folder.Path), Is.Empty);
    }
}
