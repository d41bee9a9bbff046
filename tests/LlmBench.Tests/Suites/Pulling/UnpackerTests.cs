using System.IO.Compression;
using LlmBench.Suites.Pulling;

namespace LlmBench.Tests.Suites.Pulling;

/// <summary>An archive from elsewhere can do no harm.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class UnpackerTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Unpacks_files_and_folders()
    {
        Unpacker.Unpack(Zip("val/", "val/a.csv", "dev/b.csv"), folder["out"]);

        Assert.That(File.ReadAllText(folder["out/val/a.csv"]), Is.EqualTo("text"));
        Assert.That(File.ReadAllText(folder["out/dev/b.csv"]), Is.EqualTo("text"));
    }

    [TestCase("../evil")]
    [TestCase("a/../../evil")]
    [TestCase("/evil")]
    [TestCase("..\\evil")]
    [TestCase("C:/evil")]
    [TestCase("a//b")]
    [TestCase("./a")]
    public void An_entry_that_would_leave_the_folder_is_refused_before_anything_is_written(string entry)
    {
        Assert.That(() => Unpacker.Unpack(Zip("good", entry), folder["out"]), Throws.TypeOf<UsageException>().With.Message.Contains(entry));
        Assert.That(Directory.Exists(folder["out"]), Is.False);
        Assert.That(File.Exists(folder["evil"]), Is.False);
    }

    [Test]
    public void A_link_is_refused()
    {
        var path = folder["link.zip"];
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("link").ExternalAttributes = 0xA1FF << 16;
        }

        Assert.That(() => Unpacker.Unpack(path, folder["out"]), Throws.TypeOf<UsageException>().With.Message.Contains("link"));
    }

    [Test]
    public void A_file_twice_is_refused() =>
        Assert.That(() => Unpacker.Unpack(Zip("a", "a"), folder["out"]), Throws.TypeOf<UsageException>().With.Message.Contains("cannot be unpacked"));

    [Test]
    public void More_than_the_limit_is_refused_whatever_the_archive_states()
    {
        var path = folder["bomb.zip"];
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var content = zip.CreateEntry("zeros").Open();
            content.Write(new byte[3_000_000]);
        }

        Assert.That(new FileInfo(path).Length, Is.LessThan(10_000));
        Assert.That(() => Unpacker.Unpack(path, folder["out"], mostBytes: 1_000_000), Throws.TypeOf<UsageException>().With.Message.Contains("holds more"));
    }

    [Test]
    public void Too_many_entries_are_refused() =>
        Assert.That(() => Unpacker.Unpack(Zip([.. Enumerable.Range(0, 10_001).Select(i => $"{i}")]), folder["out"]), Throws.TypeOf<UsageException>().With.Message.Contains("10,001 entries"));

    [Test]
    public void What_is_no_zip_is_refused() =>
        Assert.That(() => Unpacker.Unpack(folder.Write("no.zip", "<html>"), folder["out"]), Throws.TypeOf<UsageException>().With.Message.Contains("cannot be unpacked"));

    string Zip(params string[] entries)
    {
        using var zip = ZipFile.Open(folder["made.zip"], ZipArchiveMode.Create);
        foreach (var entry in entries)
        {
            using var content = zip.CreateEntry(entry).Open();
            content.Write(entry.EndsWith('/') ? [] : "text"u8);
        }

        return folder["made.zip"];
    }
}
