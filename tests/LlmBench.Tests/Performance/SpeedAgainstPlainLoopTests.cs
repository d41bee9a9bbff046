using System.Diagnostics;
using System.Globalization;
using LlmBench.Engines;
using LlmBench.Engines.Reference;
using LlmBench.Results.SpeedRuns;
using LlmBench.Speed;
using LlmBench.Tests.Engines.Reference;

namespace LlmBench.Tests.Performance;

[Explicit("Prints figures for docs/performance.md; asserts none.")]
sealed class SpeedAgainstPlainLoopTests
{
    const int Pairs = 10;
    const int Repeats = 5;

    /// <summary>Fifty measurements of either kind, alternating, so that whatever else the machine does meets both alike.</summary>
    [TestCase("nano-4m", SpeedKind.Prompt, 64)]
    [TestCase("nano-4m", SpeedKind.Generation, 64)]
    [TestCase("random-50m", SpeedKind.Prompt, 64)]
    [TestCase("random-50m", SpeedKind.Generation, 32)]
    public async Task Speed_against_a_plain_loop_with_a_stopwatch(string name, SpeedKind kind, int tokens)
    {
        using var folder = new TemporaryFolder();
        await using var engine = new ReferenceEngine();
        var file = name == "random-50m" ? FiftyMillion.Write(folder) : NanoModels.F16(name);
        var model = (await Engine.Catalog["reference"].Models.FindAsync(file, new(), default)).Single();
        await engine.LoadAsync(model, new(ContextLength: 128), default);
        var (test, speed, plain) = (new SpeedTest(kind, tokens, 0), new List<double>(), new List<double>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            speed.AddRange(SpeedSession.Run([new(engine, test, default)], Repeats, folder.Path, $"pair{pair}")[0].Seconds);
            plain.AddRange(Enumerable.Range(0, Repeats + 1).Select(_ => Plain(engine, test)).Skip(1));
        }

        var ratios = speed.Chunk(Repeats).Zip(plain.Chunk(Repeats), (one, other) => Series.Median(one) / Series.Median(other)).ToList();
        await TestContext.Progress.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {test.Name}: speed {tokens / Series.Median(speed):0.0} tok/s, best {tokens / speed.Min():0.0}; plain loop {tokens / Series.Median(plain):0.0} tok/s, best {tokens / plain.Min():0.0}; time of speed over that of the loop, median of {Pairs} pairs: {Series.Median(ratios):0.000}"));
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
