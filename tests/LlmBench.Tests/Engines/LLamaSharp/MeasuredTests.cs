using System.Diagnostics;
using LlmBench.Engines;
using LlmBench.Engines.LLamaSharp;
using LlmBench.Engines.LLamaSharp.Batching;
using LlmBench.Suites;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Engines.LLamaSharp;

[Explicit("Prints figures for docs/llamasharp.md; asserts no time.")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class MeasuredTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestCase("nano-4m", 300)]
    [TestCase("random-50m", 512)]
    public async Task Times_around_decode_against_llama_cpps_own_timers(string name, int promptTokens)
    {
        var path = name == "nano-4m" ? NanoModels.F16(name) : RandomModel.Write(folder);
        using var context = await ContextLoader.LoadAsync(path, new(Threads: 1), default);
        using var loop = new DecodeLoop(context, 1, shares: false);
        for (var repeat = 0; repeat < 6; repeat++)
        {
            var answer = new Answer([.. Enumerable.Range(40, promptTokens).Select(i => i % 250)], new(128), context.ContextLength);
            loop.Add(answer);
            await foreach (var _ in answer.ReadAsync(default))
            {
                // Only the times matter.
            }

            var (times, theirs) = (answer.Times, context.Timers());
            await TestContext.Progress.WriteLineAsync(
                $"{name}: {promptTokens} prompt tokens {times.PromptMs:0.000} ms, theirs {theirs.PromptEval.TotalMilliseconds:0.000} ({Percent(times.PromptMs, theirs.PromptEval)}); " +
                $"{answer.Text.OutputTokens} output tokens ({answer.Text.Ended}) {times.GenerationMs:0.000} ms, theirs {theirs.Eval.TotalMilliseconds:0.000} for {theirs.TokensEvaluated} ({Percent(times.GenerationMs, theirs.Eval)})");
        }
    }

    [Test]
    public async Task Eight_slots_against_one_on_one_thread()
    {
        var path = RandomModel.Write(folder);
        for (var round = 0; round < 3; round++)
        {
            foreach (var slots in (int[])[1, 8])
            {
                var (seconds, tokens) = await TakeAsync(path, new(Threads: 1) { Slots = slots }, tasks: 32, prefix: "", maxTokens: 48);
                await TestContext.Progress.WriteLineAsync($"{slots} slots: {32 * 60 / seconds:0.0} samples a minute, {tokens} output tokens in {seconds:0.00} s");
            }
        }
    }

    [Test]
    public async Task A_shared_start_of_a_thousand_tokens_over_100_tasks()
    {
        var path = RandomModel.Write(folder);
        var prefix = string.Concat(Enumerable.Range(0, 250).Select(i => $"{i % 10:0} + "));
        foreach (var reuse in (bool[])[true, false])
        {
            var (seconds, _) = await TakeAsync(path, new(ReusePrefix: reuse), tasks: 100, prefix, maxTokens: 4);
            await TestContext.Progress.WriteLineAsync($"{prefix.Length} tokens of prefix, 100 tasks, {(reuse ? "shared" : "computed each time")}: {seconds:0.00} s");
        }
    }

    static async Task<(double Seconds, int Tokens)> TakeAsync(string path, LoadSettings settings, int tasks, string prefix, int maxTokens)
    {
        await using var engine = await Asked.LoadedAsync(settings, path);
        await Asked.AskAsync(engine, "warm up", 4);
        var tokens = 0;
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, tasks, new ParallelOptions { MaxDegreeOfParallelism = settings.Slots }, async (i, _) =>
        {
            var answer = await Asked.AskAsync(engine, [new(Role.System, prefix + "x"), new(Role.User, $"{i * 37} and {i} more")], new(maxTokens));
            Interlocked.Add(ref tokens, answer.Done.Tokens.Output);
        });
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, tokens);
    }

    static string Percent(double ours, TimeSpan theirs) => $"{100 * ((ours / theirs.TotalMilliseconds) - 1):+0.00;-0.00} %";
}
