using LlmBench.Results;

namespace LlmBench.Tests.Results;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class JsonLogTests : IDisposable
{
    static readonly Sample First = new("math", 1, "math/add/001", "nano-1m:f16@reference#0123", 1)
    {
        Answer = "17 + 25 = \"42\"\n中文 \u2028 <b>",
        Stop = "stop",
        Tokens = new(Prompt: 12, Output: 5, Cached: 0),
        Timings = new(TotalMs: 12.5, FirstAnswerMs: 3.25, LastMs: 12.4, EnginePromptMs: 3, EngineGenerationMs: 9.1),
    };

    static readonly Sample Second = new("math", 1, "math/add/002", "nano-1m:f16@reference#0123", 1) { Error = "no memory" };

    readonly TemporaryFolder folder = new();

    string File => folder["samples.jsonl"];

    public void Dispose() => folder.Dispose();

    [Test]
    public void Reads_back_what_it_wrote()
    {
        Write(First, Second);

        Assert.That(Read(), Is.EqualTo([First, Second]));
    }

    [Test]
    public void A_record_is_one_line_whatever_its_text_holds()
    {
        Write(First);

        Assert.That(System.IO.File.ReadAllText(File).Count(c => c == '\n'), Is.EqualTo(1));
    }

    [Test]
    public void A_sample_line_looks_like_this()
    {
        Write(First with { Answer = "17 + 25 = 42", Timings = new(TotalMs: 12.5) });

        Assert.That(
            System.IO.File.ReadAllText(File),
            Is.EqualTo(
                """{"suite":"math","suiteVersion":1,"task":"math/add/001","candidate":"nano-1m:f16@reference#0123","attempt":1,"answer":"17 + 25 = 42","stop":"stop","tokens":{"prompt":12,"output":5,"cached":0},"timings":{"totalMs":12.5},"schema":1}""" + "\n"));
    }

    [Test]
    public void Each_record_is_on_disk_before_the_next_is_made()
    {
        using var log = new JsonLog<Sample>(File, ResultJson.Lines.Sample);
        log.Add(First);

        Assert.That(Read(), Is.EqualTo([First]));
    }

    [Test]
    public void Appends_to_what_is_there()
    {
        Write(First);
        Write(Second);

        Assert.That(Read(), Is.EqualTo([First, Second]));
    }

    [TestCase("{\"suite\":\"ma")]
    [TestCase("x")]
    [TestCase("{}")]
    public void A_torn_last_line_is_left_out_and_can_be_cut_off(string torn)
    {
        Write(First);
        System.IO.File.AppendAllText(File, torn);

        Assert.That(Read(), Is.EqualTo([First]));
        Assert.That(JsonLines.CutTornLine(File), Is.EqualTo(torn.Length));
        Write(Second);
        Assert.That(Read(), Is.EqualTo([First, Second]));
    }

    [Test]
    public void A_file_with_nothing_but_a_torn_line_becomes_empty()
    {
        System.IO.File.WriteAllText(File, new string('x', 200_000));

        Assert.That(JsonLines.CutTornLine(File), Is.EqualTo(200_000));
        Assert.That(new FileInfo(File).Length, Is.Zero);
    }

    [Test]
    public void Nothing_is_cut_off_a_whole_file_or_one_that_is_not_there()
    {
        Assert.That(JsonLines.CutTornLine(File), Is.Zero);
        Write(First);
        Assert.That(JsonLines.CutTornLine(File), Is.Zero);
    }

    [Test]
    public void A_line_that_is_no_record_is_named()
    {
        Write(First);
        System.IO.File.AppendAllText(File, "{\"suite\":1}\n");

        Assert.That(() => Read(), Throws.TypeOf<UsageException>().With.Message.Contains($"{File}, line 2"));
    }

    [Test]
    public void Reads_lines_longer_than_its_buffer_and_files_with_a_byte_order_mark()
    {
        var large = First with { Answer = new string('长', 300_000) };
        System.IO.File.WriteAllBytes(File, [0xEF, 0xBB, 0xBF]);
        Write(First, large, Second);

        Assert.That(Read(), Is.EqualTo([First, large, Second]));
    }

    void Write(params IEnumerable<Sample> samples)
    {
        using var log = new JsonLog<Sample>(File, ResultJson.Lines.Sample);
        foreach (var sample in samples)
        {
            log.Add(sample);
        }
    }

    List<Sample> Read() => [.. JsonLines.Read(File, ResultJson.Default.Sample)];
}
