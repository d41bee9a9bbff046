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
    const int Rounds = 3;
    const int Pairs = 10;

    [TestCase("nano-4m", SpeedKind.Prompt, 512)]
    [TestCase("nano-4m", SpeedKind.Generation, 128)]
    [TestCase("random-50m", SpeedKind.Prompt, 128)]
    [TestCase("random-50m", SpeedKind.Generation, 64)]
    public async Task Speed_against_a_plain_loop_with_a_stopwatch(string name, SpeedKind kind, int tokens)
    {
        using var folder = new TemporaryFolder();
        await using var engine = new ReferenceEngine();
        var file = name == "random-50m" ? FiftyMillion.Write(folder) : NanoModels.F16(name);
        var model = (await Engine.Catalog["reference"].Models.FindAsync(file, new(), default)).Single();
        await engine.LoadAsync(model, new(ContextLength: tokens + 1), default);
        for (var round = 0; round < Rounds; round++)
        {
            await TestContext.Progress.WriteLineAsync($"{name} {Round(engine, new(kind, tokens, 0), folder.Path)}");
        }
    }

    static string Round(ReferenceEngine engine, SpeedTest test, string folder)
    {
        var beside = new PlainLoopBeside(engine, test);
        var measured = SpeedSession.Run([new(beside, test, default)], Pairs, folder, test.Name)[0];
        var plain = beside.Seconds.TakeLast(Pairs).ToList();
        var ratios = measured.Seconds.Zip(plain, (one, other) => one / other).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{test.Name}: speed {measured.TokensPerSecond:0.0} tok/s, plain loop {test.Tokens * Pairs / plain.Sum():0.0} tok/s; time of speed over that of the loop, median of {Pairs} pairs: {Series.Median(ratios):0.000} ({ratios.Min():0.000} to {ratios.Max():0.000})");
    }
}
