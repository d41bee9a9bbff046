using System.Diagnostics;
using System.Globalization;
using LlmBench.Results;
using LlmBench.Tests.Engines.Ollama;
using LlmBench.Tests.Engines.Ollama.Server;

namespace LlmBench.Tests.Performance;

[Explicit("Prints figures for docs/ollama.md; asserts no times.")]
sealed class OllamaTimingTests
{
    const int Tokens = 500;

    const int PrefillMs = 20;

    const int TokenMs = 2;

    [Test]
    public async Task What_is_measured_against_what_the_server_really_did()
    {
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("qwen3:8b", _ => new([.. Enumerable.Range(0, Tokens).Select(i => $" {i}")])));
        (server.PrefillMs, server.TokenMs, server.ChunkTokens) = (PrefillMs, TokenMs, 1);

        var samples = await new OllamaRun(server) { MaxTokens = Tokens }.AskAsync("qwen3:8b", [.. Enumerable.Range(0, 20).Select(i => $"{i} is the question")]);

        var times = samples.Select(sample => sample.Timings!).ToList();
        await PrintAsync("TTFT, client-observed, ms", Median(times.Select(time => time.FirstAnswerMs!.Value)), PrefillMs);
        await PrintAsync("TTFT less what the server itself took for the prompt, ms", Median(times.Select(time => time.FirstAnswerMs!.Value - time.EnginePromptMs!.Value)), 0);
        await PrintAsync("first byte, client-observed, ms", Median(times.Select(time => time.FirstByteMs!.Value)), PrefillMs);
        await PrintAsync("tg, client-observed, tok/s", Median(times.Select(time => 1000 * (Tokens - 1) / (time.LastMs!.Value - time.FirstAnswerMs!.Value))), 1000.0 / TokenMs);
        await PrintAsync("tg, engine-reported, tok/s", Median(times.Select(time => 1000 * (Tokens - 1) / time.EngineGenerationMs!.Value)), 1000.0 / TokenMs);
        await PrintAsync("total, client-observed, ms", Median(times.Select(time => time.TotalMs)), PrefillMs + (TokenMs * (Tokens - 1)));
    }

    [Test]
    public async Task The_gap_between_two_requests()
    {
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("qwen3:8b", _ => Speech.Of("ok")));

        await new OllamaRun(server).AskAsync("qwen3:8b", [.. Enumerable.Range(0, 200).Select(i => $"{i} is the question")]);

        var gaps = server.Spans.Zip(server.Spans.Skip(1), (one, next) => Stopwatch.GetElapsedTime(one.End, next.Start).TotalMilliseconds).ToList();
        await PrintAsync("gap between an answer's end and the next request at the server, ms", Median(gaps), 0);
    }

    [Test]
    public async Task Five_thousand_samples_eight_at_a_time_while_connections_drop()
    {
        await using var server = await OllamaTestServer.StartAsync(ServedModel.Saying("qwen3:8b", question => Speech.Of("echo " + question)));
        server.Slots = 8;
        server.Faults = number => number % 100 == 0 ? new() { After = number / 100 % 3, Ending = Ending.Broken, NoByte = number % 200 == 0 } : null;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var samples = await new OllamaRun(server) { Parallel = 8 }.AskAsync("qwen3:8b", [.. Enumerable.Range(0, 5000).Select(i => $"{i} is the question")]);

        server.Requests.Clear();
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.That(samples.Select(SampleKey.Of).ToHashSet(), Has.Count.EqualTo(5000));
        Assert.That(samples, Has.Count.EqualTo(5000));
        Assert.That(samples.Where(sample => sample.Error is null).All(sample => sample.Answer == $"echo {sample.Task[2..]} is the question"), Is.True);
        await TestContext.Progress.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"5000 samples, {samples.Count(sample => sample.Error is not null)} broken in the middle, {samples.Count(sample => sample.Flags!.Contains("retried"))} sent again; memory grew by {growth / 1e6:0.0} MB, the samples themselves included; {server.Connections.Count} connections"));
    }

    static Task PrintAsync(string what, double measured, double truth) =>
        TestContext.Progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what}: {measured:0.00} (truth {truth:0.00})"));

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
