using LlmBench.Results.SpeedRuns;
using LlmBench.Tests.Cli;
using LlmBench.Tests.Engines.Ollama.Server;
using LlmBench.Tests.Engines.OpenAI;
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

    /// <summary>16 tokens after the first in 8 ms by the server's clock, and 60 of 64 tokens of the prompt in 30 ms, since 4 were in its cache.</summary>
    [Test]
    public async Task A_server_of_chat_completions_is_measured_and_what_it_does_not_tell_is_absent()
    {
        const string Timings = ""","timings":{"cache_n":4,"prompt_n":60,"prompt_ms":30,"predicted_n":17,"predicted_ms":8}}""";
        IEnumerable<string> said = [.. Enumerable.Range(0, 17).Select(i => OpenAITestServer.Delta("content", $" {i}")), OpenAITestServer.End("length")];
        await using var server = await OpenAITestServer.StartAsync([.. said, OpenAITestServer.Usage(64, 17)]);
        await using var telling = await OpenAITestServer.StartAsync([.. said, OpenAITestServer.Usage(64, 17)[..^1].Replace("\"prompt_tokens_details\":{\"cached_tokens\":0},", "", StringComparison.Ordinal) + Timings]);

        var (silent, told) = (await MeasuredAsync(server, "silent"), await MeasuredAsync(telling, "told"));

        Assert.That(silent.Rows.Select(row => (row.Test, row.Seconds.Count, row.EngineTokensPerSecond, row.CeilingTokensPerSecond)), Is.EqualTo([("pp64", 5, (double?)null, (double?)null), ("tg16", 5, null, null)]));
        Assert.That(silent.Rows.SelectMany(row => row.Flags).Select(flag => flag.Name), Has.None.EqualTo("cached-prefill").And.None.EqualTo("short-answer"));
        Assert.That((silent.Loads.Single().EngineColdMs, silent.Loads.Single().PeakMemoryBytes), Is.EqualTo(((double?)null, (long?)null)));
        Assert.That(told.Rows.Select(row => row.EngineTokensPerSecond), Is.EqualTo([2000.0, 2000]).Within(1e-9));
        var starts = server.Asked.Select(body => ((string)body["messages"]![0]!["content"]!)[..2]).ToList();
        Assert.That(starts.Zip(starts.Skip(1), (one, next) => one[0] == next[0]), Is.All.False);
    }

    async Task<SpeedRun> MeasuredAsync(OpenAITestServer server, string name)
    {
        var (exitCode, output, error) = await BuiltProgram.RunAsync(
            folder.Path, "speed", "--engine", "openai", "--model", "gpt-x", "--base-url", server.Address, "--pp", "64", "--tg", "16", "--repeats", "5", "--out", name);
        Assert.That((exitCode, output), Is.EqualTo((0, output)), error);
        return new SpeedFolder(folder[name]).Read();
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
