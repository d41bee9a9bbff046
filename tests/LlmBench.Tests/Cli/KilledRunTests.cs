using LlmBench.Results;

namespace LlmBench.Tests.Cli;

/// <summary>A run that is killed loses no finished sample and takes none twice.</summary>
sealed class KilledRunTests
{
    static readonly string[] Run = ["run", "math", "--model", "nano-1m:q8_0", "--scope", "full", "--out", "run"];

    [Test]
    public async Task Twenty_kills_at_random_moments_lose_nothing_and_double_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder["run/samples.jsonl"];
        var random = new Random(20);
        for (var kill = 0; kill < 20; kill++)
        {
            var before = Lines(file);
            await KillAfterAsync(folder.Path, TimeSpan.FromMilliseconds(random.Next(200, 900)));

            Assert.That(Lines(file).Take(before.Length), Is.EqualTo(before), "samples taken before the kill");
        }

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, Run);

        Assert.That(exitCode, Is.Zero, error);
        var run = new RunFolder(folder["run"]);
        var keys = run.ReadSamples().Select(SampleKey.Of).ToList();
        Assert.That(keys, Is.Unique);
        Assert.That(keys, Has.Count.EqualTo(run.ReadInfo().Suites.Single().Tasks));
    }

    [Test]
    public async Task Resume_goes_on_with_the_newest_run_that_lacks_samples()
    {
        using var folder = new TemporaryFolder();
        await BuiltProgram.RunAsync(folder.Path, "run", "math", "--model", "nano-1m:q8_0", "--scope", "smoke");
        var run = new RunFolder(Directory.EnumerateDirectories(folder["results"]).Single());
        var all = await File.ReadAllLinesAsync(run.SamplesFile);
        await File.WriteAllTextAsync(run.SamplesFile, $"{all[0]}\n{all[1]}\n{all[2][..20]}");

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "run", "--resume");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(error, Does.Contain("cut off").And.Contain("2 of 10 samples are there already"));
        Assert.That(run.ReadSamples().Select(SampleKey.Of), Is.Unique.And.Exactly(10).Items);
    }

    static async Task KillAfterAsync(string folder, TimeSpan time)
    {
        using var process = BuiltProgram.Start(folder, Run);
        await Task.Delay(time);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Whole lines only: the torn one behind them may go.</summary>
    static string[] Lines(string file) => File.Exists(file) ? [.. File.ReadAllText(file).Split('\n')[..^1]] : [];
}
