using LlmBench.Results;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Cli;

/// <summary><c>llmbench parity</c>, and the short check of a run over several engines, against servers on real sockets.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ParityCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task An_engine_is_comparable_with_itself()
    {
        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "parity", "nano-1m:f16", "--engine", "reference,reference");
        Assert.That(exitCode, Is.Zero, error);
        Assert.That(output, Does.Contain("reference and reference: comparable.").And.Contain("100.0").And.Contain("0.000000, 0.000000"));
    }

    [Test]
    public async Task A_server_with_the_same_weights_is_comparable()
    {
        using var nano = new ServedNano("nano-1m");
        await using var server = await OllamaTestServer.StartAsync(nano.Model);

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "parity", "nano-1m:f16", "--engine", "reference,ollama=nano-1m:latest", "--ollama", server.Address);

        Assert.That(exitCode, Is.Zero, output + error);
        Assert.That(output, Does.Contain("reference and ollama: comparable."));
    }

    [Test]
    public async Task A_server_that_says_something_else_is_not()
    {
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("nano-1m:latest", _ => Speech.Of("ok")));
        server.Faults = number => number == 4 ? new() { After = 0, Ending = Ending.Quiet, Line = """{"error":"CUDA error"}""" } : null;

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "parity", "nano-1m:f16", "--engine", "reference,ollama=nano-1m:latest", "--ollama", server.Address);

        Assert.That(exitCode, Is.EqualTo(1), error);
        Assert.That(output, Does.Contain("reference and ollama: not comparable:").And.Contain("CUDA error"));
    }

    [Test]
    public async Task A_run_over_two_engines_asks_both_and_marks_rows_that_differ()
    {
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("nano-1m:f16", _ => Speech.Of("ok")) with { Quantization = "F16" });

        var (exitCode, output, error) = await BuiltProgram.RunAsync(
            folder.Path, "run", "chinese", "--scope", "smoke", "--model", "nano-1m:f16", "--engine", "reference", "--engine", "ollama", "--ollama", server.Address, "--out", "both");

        Assert.That(exitCode, Is.Zero, error);
        var probes = new RunFolder(folder["both"]).ReadProbes().ToList();
        Assert.That(probes.Select(probe => probe.LogProbabilities is null), Is.EqualTo([false, false, false, true, true, true]));
        Assert.That(output, Does.Contain("Not comparable with nano-1m:f16@reference:").And.Contain("@ollama: 3 of 3 prompts have another number of tokens"));
    }

    [Test]
    public async Task A_run_over_one_engine_asks_nothing_on_the_side()
    {
        await BuiltProgram.RunAsync(folder.Path, "run", "chinese", "--scope", "smoke", "--model", "nano-1m:f16", "--out", "one");
        Assert.That(File.Exists(folder["one/parity.jsonl"]), Is.False);
    }
}
