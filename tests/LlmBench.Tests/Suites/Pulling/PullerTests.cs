using System.Security.Cryptography;
using LlmBench.Suites.Public;
using LlmBench.Suites.Pulling;

namespace LlmBench.Tests.Suites.Pulling;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class PullerTests : IDisposable
{
    static readonly byte[] Content = [.. Enumerable.Range(0, 50_000).SelectMany(i => System.Text.Encoding.UTF8.GetBytes($"task {i:00000} 题\n"))];

    readonly TemporaryFolder folder = new();
    readonly FileServer server = new(Content);
    readonly HttpClient http = Downloader.NewClient();

    public void Dispose()
    {
        server.Dispose();
        http.Dispose();
        folder.Dispose();
    }

    [Test]
    public async Task A_set_is_downloaded_verified_read_and_recorded()
    {
        var record = await PullAsync(Tiny());

        Assert.That(record.Files.Single(), Is.EqualTo(new PulledFile("tasks.txt", Content.Length, DigestOf(Content), Known: true)));
        Assert.That(Kept(), Is.EqualTo(Content));
        Assert.That(new PulledSets(folder["suites"]).RecordOf(Tiny())!.Files, Is.EqualTo(record.Files));
    }

    [Test]
    public async Task A_connection_that_is_cut_is_gone_on_with_where_it_broke_off()
    {
        server.Cut = (Answers: 3, AfterBytes: 100_000);

        await PullAsync(Tiny());

        Assert.That(server.Ranges, Is.EqualTo(["", "bytes=100000-", "bytes=200000-", "bytes=300000-"]));
        Assert.That(Kept(), Is.EqualTo(Content));
    }

    [Test]
    public async Task What_an_earlier_try_left_is_gone_on_with()
    {
        folder.Write("suites/.incoming/tiny/tasks.txt.part", "");
        await File.WriteAllBytesAsync(folder["suites/.incoming/tiny/tasks.txt.part"], Content[..1234]);

        await PullAsync(Tiny());

        Assert.That(server.Ranges, Is.EqualTo(["bytes=1234-"]));
        Assert.That(Kept(), Is.EqualTo(Content));
    }

    [Test]
    public async Task What_an_earlier_try_left_complete_is_not_downloaded_again()
    {
        folder.Write("suites/.incoming/tiny/tasks.txt.part", "");
        await File.WriteAllBytesAsync(folder["suites/.incoming/tiny/tasks.txt.part"], Content);

        await PullAsync(Tiny());

        Assert.That(Kept(), Is.EqualTo(Content));
    }

    [Test]
    public async Task Without_a_digest_an_earlier_part_is_not_trusted()
    {
        folder.Write("suites/.incoming/tiny/tasks.txt.part", "of another version");

        var record = await PullAsync(Tiny(sha256: null));

        Assert.That(server.Ranges, Is.EqualTo([""]));
        Assert.That(record.Files.Single(), Is.EqualTo(new PulledFile("tasks.txt", Content.Length, DigestOf(Content), Known: false)));
    }

    [Test]
    public async Task A_server_that_ignores_ranges_sends_all_of_it_again()
    {
        (server.Cut, server.IgnoresRanges) = ((Answers: 1, AfterBytes: 5000), true);

        await PullAsync(Tiny());

        Assert.That(Kept(), Is.EqualTo(Content));
    }

    [Test]
    public async Task A_server_that_is_out_of_order_for_a_while_is_asked_again()
    {
        server.FailFirstWith.Enqueue(503);
        server.FailFirstWith.Enqueue(429);

        await PullAsync(Tiny());

        Assert.That(server.Ranges, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_file_that_is_not_there_is_not_asked_for_again()
    {
        server.FailFirstWith.Enqueue(404);

        Assert.That(() => PullAsync(Tiny()), Throws.TypeOf<UsageException>().With.Message.Contains("404").And.Message.Contains("--from"));
        Assert.That(server.Ranges, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Another_file_than_the_published_one_is_refused_and_what_was_there_stays()
    {
        await PullAsync(Tiny());
        var other = new string('0', 64);

        Assert.That(() => PullAsync(Tiny(other)), Throws.TypeOf<UsageException>().With.Message.Contains(DigestOf(Content)).And.Message.Contains(other));
        Assert.That(Kept(), Is.EqualTo(Content));
        Assert.That(File.Exists(folder["suites/.incoming/tiny/tasks.txt"]), Is.False);
    }

    [Test]
    public void More_bytes_than_the_file_has_are_not_taken() =>
        Assert.That(() => PullAsync(Tiny(bytes: 1000)), Throws.TypeOf<UsageException>().With.Message.Contains("more than 1,000 bytes"));

    [Test]
    public void A_set_that_cannot_be_read_is_not_put_in_place()
    {
        var set = new TinySet(7, new SourceFile("tasks.txt", "http://example.org/tasks.txt", DigestOf(Content)));

        Assert.That(() => PullAsync(set), Throws.TypeOf<UsageException>().With.Message.Contains("holds 50000 tasks, and Tiny has 7"));
        Assert.That(Directory.Exists(folder["suites/tiny"]), Is.False);
    }

    [Test]
    public async Task A_mirror_is_asked_for_the_path_of_the_canonical_address()
    {
        await PullAsync(Tiny());

        Assert.That(server.Paths, Is.EqualTo(["/canonical/tasks.txt?raw=1"]));
    }

    [TestCase("https://mirror.example/get?url={address}", "https://mirror.example/get?url=http://example.org/canonical/tasks.txt?raw=1")]
    [TestCase("https://mirror.example/base/", "https://mirror.example/base/canonical/tasks.txt?raw=1")]
    public void A_mirror_stands_for_the_host_or_takes_the_whole_address(string mirror, string expected) =>
        Assert.That(new DownloadSupply(NewDownloader(), mirror).AddressOf(Tiny().Source.Files[0]).AbsoluteUri, Is.EqualTo(expected));

    [Test]
    public void A_mirror_that_is_no_address_is_refused() =>
        Assert.That(() => new DownloadSupply(NewDownloader(), "ftp://x").AddressOf(Tiny().Source.Files[0]), Throws.TypeOf<UsageException>().With.Message.Contains("'ftp://x'"));

    [Test]
    public async Task Files_come_from_a_folder_too()
    {
        folder.Write("mine/tiny/tasks.txt", "");
        await File.WriteAllBytesAsync(folder["mine/tiny/tasks.txt"], Content);

        var record = await new Puller(new(folder["suites"]), new FolderSupply(folder["mine"]), TimeProvider.System).PullAsync(Tiny(), accepted: true, default);

        Assert.That((record.Accepted, record.AllKnown), Is.EqualTo((true, true)));
        Assert.That(server.Ranges, Is.Empty);
    }

    byte[] Kept() => File.ReadAllBytes(folder["suites/tiny/tasks.txt"]);

    static TinySet Tiny() => Tiny(DigestOf(Content));

    static TinySet Tiny(string? sha256 = null, long? bytes = null) =>
        new(50_000, new SourceFile("tasks.txt", "http://example.org/canonical/tasks.txt?raw=1", sha256, bytes));

    static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    Downloader NewDownloader() => new(http, TimeSpan.FromMilliseconds(1), (_, _, _) => { });

    Task<PulledRecord> PullAsync(PublicSet set) =>
        new Puller(new(folder["suites"]), new DownloadSupply(NewDownloader(), server.Address.AbsoluteUri), TimeProvider.System).PullAsync(set, accepted: false, default);
}
