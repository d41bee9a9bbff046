using LlmBench.Results;

namespace LlmBench.Tests.Cli;

sealed class TiersCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task A_users_row_is_judged_like_the_documented_ones()
    {
        folder.Write("mine.json", """
            { "schema": 1, "source": "mine", "tiers": [
              { "name": "mine", "model": "qwen3-8b", "quantization": "q4_k_m", "memoryBytes": 5000000000, "recommended": "my [old] notebook", "devices": [] } ] }
            """);

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "tiers", "--tiers", "mine.json");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(Row(output, "mine q4_k_m"), Does.Contain("my [old] notebook").And.Contain("cannot hold, because the weights alone are 5.03 GB"));
        Assert.That(Row(output, "72B q4_k_m"), Does.Contain("cannot hold, because the weights alone are 47.42 GB"));
    }

    [Test]
    public async Task What_runs_measured_stands_beside_the_claim()
    {
        var run = new RunFolder(folder["run"]);
        Directory.CreateDirectory(run.Path);
        const string Key = "some-7b:q4_k_m@reference#0123456789ab";
        run.WriteInfo(new(
            "run", DateTimeOffset.UnixEpoch, "llmbench 1", [], "quick", 1, new("Linux", "x64", "A processor", 2, 1, ".NET", "256 bit"), [],
            [new(Key, "some-7b:q4_k_m@reference", "some-7b", "q4_k_m", "reference", "1", new('0', 64), 4_680_000_000, new Dictionary<string, string>(), ParameterCount: 7_600_000_000)]));
        using (var samples = new JsonLog<Sample>(run.SamplesFile, ResultJson.Lines.Sample))
        {
            // 11 tokens: 10 after the first, in 1, 2 and 4 seconds.
            foreach (var (attempt, ms) in new[] { (1, 1000.0), (2, 2000.0), (3, 4000.0) })
            {
                samples.Add(new("math", 1, "t", Key, attempt) { Tokens = new(5, 11), Timings = new(ms, EngineGenerationMs: ms) });
            }
        }

        await File.WriteAllTextAsync(run.LoadsFile, $$"""{"candidate":"{{Key}}","loadMs":1,"peakMemoryBytes":5500000000,"samples":3,"schema":1}""" + "\n");

        var (_, output, error) = await BuiltProgram.RunAsync(folder.Path, "tiers", "run");

        Assert.That(Row(output, "7B q4_k_m"), Does.Contain("5.0 tok/s, 5.50 GB (A processor)"), error);
    }

    static string Row(string output, string start) => output.Split('\n').Single(line => line.Contains($" {start} ", StringComparison.Ordinal));
}
