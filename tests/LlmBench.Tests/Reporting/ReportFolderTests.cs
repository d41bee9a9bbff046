using LlmBench.Reporting;

namespace LlmBench.Tests.Reporting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ReportFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_file_that_fails_half_way_leaves_the_earlier_one()
    {
        folder.Write("out/report.md", "earlier");

        Assert.That(() => new ReportFolder(folder["out"]).Write("report.md", FailHalfWay), Throws.TypeOf<UsageException>());

        Assert.That(File.ReadAllText(folder["out/report.md"]), Is.EqualTo("earlier"));
        Assert.That(Directory.EnumerateFiles(folder["out"]), Has.Exactly(1).Items);
    }

    [Test]
    public void A_folder_that_nothing_was_written_to_goes_again()
    {
        Assert.That(() => new ReportFolder(folder["new"]).Write("report.md", FailHalfWay), Throws.TypeOf<UsageException>());

        Assert.That(Directory.Exists(folder["new"]), Is.False);
    }

    [Test]
    public void A_file_in_the_folders_place_is_named()
    {
        var file = folder.Write("taken", "mine");

        Assert.That(() => new ReportFolder(file).Write("report.md", _ => { }), Throws.TypeOf<UsageException>().With.Message.Contains($"'{file}' is a file"));
        Assert.That(File.ReadAllText(file), Is.EqualTo("mine"));
    }

    [Test]
    public void A_folder_below_a_file_cannot_be_written()
    {
        var file = folder.Write("taken", "mine");

        Assert.That(() => new ReportFolder($"{file}/below").Write("report.md", _ => { }), Throws.TypeOf<UsageException>().With.Message.Contains("cannot be written"));
    }

    static void FailHalfWay(Stream stream)
    {
        stream.Write("half"u8);
        throw new UsageException("Line 7 is no sample.");
    }
}
