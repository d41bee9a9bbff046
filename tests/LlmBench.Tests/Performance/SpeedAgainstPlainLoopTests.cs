using System.Diagnostics;
using LlmBench.Engines;
using LlmBench.Engines.Reference;
using LlmBench.Speed;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Performance;

[Explicit("Prints figures for docs/performance.md; asserts none.")]
sealed class SpeedAgainstPlainLoopTests
{
    const int Pairs = 10;
    const int Repeats = 5;

    /// <summary>Fifty measurements of either kind, alternating, so that whatever else the machine does meets both alike.</summary>
    [TestCase(SpeedKind.Prompt, 64)]
    [TestCase(SpeedKind.Generation, 64)]
    public async Task Speed_against_a_plain_loop_with_a_stopwatch(SpeedKind kind, int tokens)
    {
        using var folder = new TemporaryFolder();
        await using var engine = new ReferenceEngine();
        var model = (await Engine.Catalog["reference"].Models.FindAsync(NanoModels.F16("nano-4m"), new(), default)).Single();
        await engine.LoadAsync(model, new(ContextLength: 128), default);
        var (test, speed, plain) = (new SpeedTest(kind, tokens, 0), new List<double>(), new List<double>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            speed.AddRange(SpeedSession.Run([new(engine, test, default)], Repeats, folder.Path, $"pair{pair}")[0].Seconds);
            plain.AddRange(Enumerable.Range(0, Repeats + 1).Select(_ => Plain(engine, test)).Skip(1));
        }

        await TestContext.Progress.WriteLineAsync(
            $"{test.Name}: speed {tokens / Series.Median(speed):0.0} tok/s, best {tokens / speed.Min():0.0}; plain loop {tokens / Series.Median(plain):0.0} tok/s, best {tokens / plain.Min():0.0}");
    }

    static double Plain(ReferenceEngine engine, SpeedTest test)
    {
        engine.Forget();
        var next = engine.Compute([5], default);
        var prompt = Enumerable.Range(0, test.Tokens).ToArray();
        if (test.Kind == SpeedKind.Prompt)
        {
            engine.Forget();
        }

        var start = Stopwatch.GetTimestamp();
        for (var i = 0; test.Kind == SpeedKind.Generation && i < test.Tokens; i++)
        {
            next = engine.Compute([next], default);
        }

        if (test.Kind == SpeedKind.Prompt)
        {
            engine.Compute(prompt, default);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
