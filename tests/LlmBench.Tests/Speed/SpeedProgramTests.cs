using LlmBench.Results.SpeedRuns;
using LlmBench.Tests.Cli;
using LlmBench.Tests.Engines.Ollama.Server;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Speed;

/// <summary>The program as users start it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class SpeedProgramTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task A_server_is_loaded_twice_and_measured_by_both_clocks()
    {
        await using var server = await OllamaTestServer.StartAsync(Chatty with { SizeVram = 1_000_000_000 });
        (server.LoadMs, server.TokenMs) = (60, 1);

        var (exitCode, _, error) = await BuiltProgram.RunAsync(
            folder.Path, "speed", "--engine", "ollama", "--model", "qwen3:8b", "--ollama", server.Address, "--pp", "64", "--tg", "16", "--repeats", "5", "--out", "s");

        Assert.That(exitCode, Is.Zero, error);
        var run = new SpeedFolder(folder["s"]).Read();
        Assert.That(run.Rows.Select(row => (row.Test, row.EngineTokensPerSecond is not null)), Is.EqualTo([("pp64", true), ("tg16", true)]));
        Assert.That((server.Loads, run.Loads.Single().EngineColdMs), Is.EqualTo((2, run.Loads.Single().EngineColdMs)));
        Assert.That(run.Loads.Single().EngineColdMs, Is.GreaterThanOrEqualTo(60));
        Assert.That(run.Rows.Select(row => row.Flags.Any(flag => flag.Name == "partial-offload")), Is.All.True);
        Assert.That(run.Candidates.Single().LoadSettings["contextLength"], Is.EqualTo("320"), "64 and room for the template");
    }

    [Test]
    [Platform("Linux")]
    public async Task The_page_cache_is_emptied_of_a_file_that_a_server_of_this_machine_names()
    {
        File.Copy(NanoModels.F16("nano-1m"), folder["blob"]);
        await using var server = await OllamaTestServer.StartAsync(Chatty with { StoredAt = folder["blob"] });

        var (exitCode, _, error) = await BuiltProgram.RunAsync(
            folder.Path, "speed", "--engine", "ollama", "--model", "qwen3:8b", "--ollama", server.Address, "--tg", "16", "--pp", "32", "--repeats", "2", "--out", "s");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(new SpeedFolder(folder["s"]).Read().Loads.Single().PageCache, Does.StartWith("page cache emptied"));
    }

    [Test]
    public async Task A_report_takes_speed_runs_with_and_without_runs()
    {
        await using var server = await OllamaTestServer.StartAsync(Chatty);
        await BuiltProgram.RunAsync(folder.Path, "speed", "--engine", "ollama", "--model", "qwen3:8b", "--ollama", server.Address, "--pp", "64", "--tg", "16", "--repeats", "2", "--out", "s");

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "report", "s", "--out", "report");

        Assert.That(exitCode, Is.Zero, error);
        var page = await File.ReadAllTextAsync(folder["report/report.md"]);
        Assert.That(page, Does.Contain("## Speed").And.Contain("few-repeats").And.Contain("heat-map: needs two suites").And.Not.Contain("## Leaderboard"));
        Assert.That(File.Exists(folder["report/speed.csv"]));
    }

    [Test]
    public async Task A_model_that_fails_does_not_take_the_others_with_it()
    {
        await using var server = await OllamaTestServer.StartAsync(Chatty with { Tag = "mute:1b" }, Chatty);
        server.Faults = number => number == 1 ? new() { Status = 500, Body = """{"error":"CUDA error"}""" } : null;

        var (exitCode, _, error) = await BuiltProgram.RunAsync(
            folder.Path, "speed", "--engine", "ollama", "--model", "mute:1b", "--model", "qwen3:8b", "--ollama", server.Address, "--pp", "64", "--tg", "16", "--repeats", "2", "--out", "s");

        Assert.That(exitCode, Is.EqualTo(1), error);
        Assert.That(error, Does.Contain("'mute:1b:q4_k_m@ollama' could not be measured: HTTP 500: CUDA error"));
        var run = new SpeedFolder(folder["s"]).Read();
        Assert.That((run.Candidates.Count, run.Loads.Count, run.Rows.Select(row => row.Test)), Is.EqualTo((2, 1, (string[])["pp64", "tg16"])));
    }

    [Test]
    public async Task What_cannot_be_measured_is_refused_before_anything_is_loaded()
    {
        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "speed", "--model", "nano-1m:f16", "--gpu-layers", "3");

        Assert.That((exitCode, Directory.Exists(folder["results"])), Is.EqualTo((2, false)), error);
        Assert.That(error, Does.Contain("--gpu-layers is not for the engine 'reference'"));
    }

    static ServedModel Chatty { get; } = new("qwen3:8b", (prompt, options) => new([.. Enumerable.Range(0, options.Predict).Select(i => $" {i}")], 8 + prompt.Split(' ').Length));
}
