using LlmBench.Results;
using LlmBench.Results.SpeedRuns;
using LlmBench.Tests.Reporting;
using LlmBench.Tests.Reporting.Speeds;

namespace LlmBench.Tests.Cli;

/// <summary>What one's own runs found goes before what the authors published.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class RecommendCommandTests : IDisposable
{
    static readonly CandidateRecord Qwen = MadeRun.Candidate("qwen2.5:7b", "q4_k_m");

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task Without_runs_the_published_score_decides_and_the_roofline_tells_the_speed()
    {
        var rows = await RowsAsync();

        Assert.That(rows[0], Does.Contain("deepseek-r1-distill-qwen-7b:q4_k_m").And.Contain("tok/s, expected"));
        Assert.That(rows.Select(row => row.Contains("measured", StringComparison.Ordinal)), Is.All.False);
    }

    [Test]
    public async Task A_model_that_was_judged_here_comes_first_with_its_own_accuracy()
    {
        WriteRun("run", correct: 3);

        var rows = await RowsAsync("run");

        Assert.That(rows[0], Does.Contain("qwen2.5-7b:q4_k_m").And.Contain("│ 75 %"));
    }

    [Test]
    public async Task A_speed_that_was_measured_stands_in_place_of_the_expected_one()
    {
        var made = MadeSpeedRun.Of("speed", Qwen, MadeSpeedRun.Row(Qwen, "tg128", SpeedKind.Generation, 128, 0) with { TokensPerSecond = 12.5 });
        Directory.CreateDirectory(folder["speed"]);
        new SpeedFolder(folder["speed"]).Write(made);

        var rows = await RowsAsync("speed");

        Assert.That(rows.Single(row => row.Contains("qwen2.5-7b:q4_k_m", StringComparison.Ordinal)), Does.Contain("12.5 tok/s, measured"));
        Assert.That(rows[0], Does.Contain("deepseek-r1-distill-qwen-7b"), "a speed is no accuracy");
    }

    [Test]
    public async Task A_run_that_lacks_samples_recommends_nothing()
    {
        WriteRun("run", correct: 3, leaveOut: true);

        Assert.That((await RowsAsync("run"))[0], Does.Contain("deepseek-r1-distill-qwen-7b"));
    }

    /// <summary>6 GB hold the models of 7 and 8 billion parameters in q4_k_m, at 2048 tokens.</summary>
    async Task<List<string>> RowsAsync(params IEnumerable<string> runs)
    {
        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, ["recommend", .. runs, "--memory", "6", "--bandwidth", "68", "--context", "2048"]);
        Assert.That(exitCode, Is.Zero, error);
        return [.. output.Split('\n').Where(line => line.Contains("│ 7B", StringComparison.Ordinal))];
    }

    void WriteRun(string name, int correct, bool leaveOut = false)
    {
        var run = new MadeRun(folder[name]) { Suites = [MadeRun.SuiteNamed("math", "Math", scorer: "exact")], Candidates = [Qwen], Attempts = leaveOut ? 2 : 1 };
        run.Answer(Qwen, correct).Write();
    }
}
