using System.Diagnostics;
using LlmBench.Cli.Running;
using LlmBench.Planning;
using LlmBench.Sampling;
using LlmBench.Suites;
using LlmBench.Tests.Sampling;

namespace LlmBench.Tests.Performance;

[Explicit("Prints figures for docs/performance.md; asserts none.")]
sealed class HarnessTimeTests
{
    const int Samples = 20_000;

    [Test]
    public async Task Time_outside_the_engine_for_each_sample()
    {
        using var folder = new TemporaryFolder();
        var suite = new Suite("s", 1, "S", "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>(), Scorer: "number")
        {
            Tasks = [.. Enumerable.Range(0, Samples).Select(i => new SuiteTask($"t/{i}", $"{i} + 1", $"{i + 1}"))],
        };
        var plan = RunPlan.Create([new(new ScriptedEngine(_ => "Answer: 1").Registered, ScriptedEngine.Model, new())], [suite], "full", 1);
        using var output = RunOutput.Open(folder["run"], plan, [], DateTimeOffset.UnixEpoch);
        var tally = new StageTally(plan.Suites);

        var start = Stopwatch.GetTimestamp();
        await foreach (var e in new Sampler(TimeProvider.System, TimeSpan.FromMinutes(1)).RunAsync(plan, output.Taken, default))
        {
            if (e is RunEvent.SampleTaken(var sample))
            {
                output.Add(sample);
                tally.Add(sample);
            }
        }

        var each = Stopwatch.GetElapsedTime(start) / Samples;
        await TestContext.Progress.WriteLineAsync($"harness: {each.TotalMicroseconds:0.0} microseconds a sample, scoring and writing included");
    }
}
