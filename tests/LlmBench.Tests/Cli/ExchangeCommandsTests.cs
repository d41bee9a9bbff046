using System.Text.Json;
using LlmBench.Results;
using LlmBench.Suites;
using LlmBench.Tests.Sandbox;
using Parquet;

namespace LlmBench.Tests.Cli;

/// <summary>A run's samples out into the field's format, and back.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ExchangeCommandsTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task A_run_is_exported_and_its_samples_are_scored_again()
    {
        WriteRun();

        var (exported, output, error) = await BuiltProgram.RunAsync(folder.Path, "export", "run", "--out", "out");
        Assert.That((exported, output.Trim()), Is.EqualTo((0, "1 file in out")), error);

        var (scored, table, why) = await BuiltProgram.RunAsync(folder.Path, "score", "out/samples_sums_tiny-f16-e.jsonl", "--suite", "./run/suites/sums");
        Assert.That(scored, Is.Zero, why);
        Assert.That(table, Does.Contain("50.0 %"));
    }

    [Test]
    public async Task A_run_is_exported_as_a_table_of_scored_samples()
    {
        WriteRun();

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "export", "run", "--format", "parquet", "--out", "out");
        Assert.That(exitCode, Is.Zero, error);

        await using var reader = await ParquetReader.CreateAsync(folder["out/samples.parquet"]);
        using var group = reader.OpenRowGroupReader(0);
        var verdicts = new string?[2];
        await group.ReadAsync(reader.Schema.FindDataField("verdict"), verdicts.AsMemory());
        Assert.That(verdicts, Is.EqualTo(["correct", "incorrect"]));
        Assert.That(reader.Schema.GetDataFields().Select(field => field.Name), Is.SupersetOf(["suite", "task", "answer", "scorer_version", "ttft_ms", "thinking", "attempt", "stop", "engine_generation_ms", "cached_tokens", "flags"]));
    }

    [Test]
    public async Task Lines_of_another_suite_are_named_and_the_exit_code_says_so()
    {
        WriteRun();
        folder.Write("other.jsonl", "{\"task_id\":\"sums/1\",\"answer\":\"1\"}\n{\"task_id\":\"x\",\"answer\":\"1\"}\n");

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "score", "other.jsonl", "--suite", "./run/suites/sums");

        Assert.That((exitCode, error.Trim()), Is.EqualTo((1, "1 lines of 'other.jsonl' answer no task of './run/suites/sums' (lines 2): they are left out.")));
    }

    /// <summary>Of ten answers to the first task five are right, of ten to the second none: pass@1 is 25 %, pass@10 50 %.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public async Task Several_programs_a_task_give_pass_at_k_and_without_a_sandbox_a_mark(bool unsafely)
    {
        _ = Judging.Judge;
        static CodeTask Code(int value) => new("python", [new(JsonSerializer.SerializeToElement((int[])[1]), JsonSerializer.SerializeToElement(value))], "", []);
        var suite = new Suite("code", 1, "Code", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>(), Scorer: "code")
        {
            Tasks = [new("c/1", "f", "f") { Code = Code(1) }, new("c/2", "g", "f") { Code = Code(-1) }],
        };
        SuiteWriter.Write(suite, folder["code"]);
        var right = Enumerable.Range(0, 10).Select(i => JsonSerializer.Serialize(new { task_id = "c/1", solution = $"def f(x): return x + {i % 2}" }));
        var wrong = Enumerable.Range(0, 10).Select(i => JsonSerializer.Serialize(new { task_id = "c/2", solution = $"def f(x): return x + {i}" }));
        folder.Write("samples.jsonl", string.Join('\n', right.Concat(wrong)));

        var (exitCode, table, error) = await BuiltProgram.RunAsync(folder.Path, ["score", "samples.jsonl", "--suite", "./code", .. unsafely ? (string[])["--unsafe-run-code"] : []]);

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(table, Does.Match(@"pass@1 +│ 25\.0 % │ 0\.0 % to 50\.0 % +│ 2").And.Match(@"pass@10 +│ 50\.0 % │ 0\.0 % to 100\.0 % +│ 2"));
        Assert.That(table.Contains("Not to be trusted: Programs were run without a sandbox (--unsafe-run-code)", StringComparison.Ordinal), Is.EqualTo(unsafely));
    }

    [TestCase("There is no file 'none.jsonl'", "score", "none.jsonl", "--suite", "math")]
    [TestCase("'meth'. Did you mean 'math'?", "score", "some.jsonl", "--suite", "meth")]
    [TestCase("'nowhere' holds no run", "export", "nowhere", "--out", "out")]
    [TestCase("There is no format 'csv'", "export", "run", "--format", "csv", "--out", "out")]
    [TestCase("Did you mean 'human-eval'?", "export", "run", "--format", "humaneval", "--out", "out")]
    [TestCase("there are no coding tasks in sums", "export", "run", "--format", "evalplus", "--out", "out")]
    [TestCase("'run' is there already", "export", "run", "--out", "run")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(string says, params string[] arguments)
    {
        WriteRun();
        folder.Write("some.jsonl", "");

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, arguments);

        Assert.That(error, Does.Contain(says));
        Assert.That((exitCode, output), Is.EqualTo((2, "")));
    }

    void WriteRun()
    {
        var run = new RunFolder(folder["run"]);
        Directory.CreateDirectory(run.Path);
        var suite = new Suite("sums", 1, "Sums", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>(), Scorer: "math")
        {
            Tasks = [new("sums/1", "1 + 0", "1"), new("sums/2", "1 + 1", "2")],
        };
        SuiteWriter.Write(suite, Path.Combine(run.SuitesFolder, "sums"));
        using (var log = new JsonLog<Sample>(run.SamplesFile, ResultJson.Lines.Sample))
        {
            log.Add(new("sums", 1, "sums/1", "tiny:f16@e#0123", 1) { Answer = "Answer: 1" });
            log.Add(new("sums", 1, "sums/2", "tiny:f16@e#0123", 1) { Answer = "Answer: 3" });
        }

        var candidate = new CandidateRecord("tiny:f16@e#0123", "tiny:f16@e", "tiny", "f16", "e", "1", new('0', 64), 1, new Dictionary<string, string>());
        run.WriteInfo(new("run", DateTimeOffset.UnixEpoch, "llmbench", [], "full", 1, HostInfo.Current(), [new("sums", 1, 2, new('0', 64), new Dictionary<string, string>())], [candidate]));
    }
}
