using LlmBench.Results;
using LlmBench.Suites;
using LlmBench.Tests.Cli;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Engines.Ollama;

/// <summary>The program as users start it, against a server on a real socket.</summary>
sealed class OllamaProgramTests
{
    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>())
    {
        Tasks = [new("t/1", "one?", "1"), new("t/2", "two?", "2"), new("t/3", "three?", "3")],
    };

    [Test]
    public async Task A_run_with_a_crash_in_it_ends_with_1_and_keeps_every_sample_and_every_fact()
    {
        using var folder = new TemporaryFolder();
        SuiteWriter.Write(Suite, folder["s"]);
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("qwen3:8b", _ => Speech.Of("ok")) with { SizeVram = 1_000_000_000 });
        server.Faults = number => number == 3 ? new() { After = 0, Ending = Ending.Quiet, Line = """{"error":"CUDA error"}""" } : null;

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "run", "./s", "--engine", "ollama", "--model", "qwen3:8b", "--ollama", server.Address, "--out", "run");

        Assert.That(exitCode, Is.EqualTo(1), error);
        var run = new RunFolder(folder["run"]);
        Assert.That(run.ReadSamples().Select(sample => (sample.Task, sample.Answer, sample.Error)), Is.EquivalentTo([("t/1", "ok", null), ("t/2", null, "CUDA error"), ("t/3", "ok", (string?)null)]));
        Assert.That(run.ReadSamples().First().Flags, Does.Contain("partial-offload"));
        var candidate = run.ReadInfo().Candidates.Single();
        Assert.That((candidate.EngineVersion, candidate.Digest, candidate.Quantization, candidate.ContextLength), Is.EqualTo(("0.30.1", new string('a', 64), "q4_k_m", 40_960)));
        Assert.That((candidate.LoadSettings["render"], run.ReadInfo().Suites.Single().Generation["think"]), Is.EqualTo(("engine", "model")));
        Assert.That(run.ReadLoads().Single().GpuBytes, Is.EqualTo(1_000_000_000));
    }

    [Test]
    public async Task A_model_that_is_not_there_ends_with_2_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var server = await OllamaTestServer.StartAsync();

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "run", "math", "--engine", "ollama", "--model", "qwen3:7b", "--ollama", server.Address);

        Assert.That(exitCode, Is.EqualTo(2), error);
        Assert.That(error, Does.Contain("did you mean 'qwen3:8b'?"));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    [Test]
    public async Task Lists_what_the_server_has()
    {
        using var folder = new TemporaryFolder();
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("qwen3:8b", _ => Speech.Of("ok")) with { Capabilities = ["completion", "thinking"] });

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "list", "models", "--engine", "ollama", "--ollama", server.Address);

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(output, Does.Contain("qwen3:8b").And.Contain("q4_k_m").And.Contain("40960").And.Contain("thinking").And.Contain("aaaaaaaaaaaa"));
    }
}
