using LlmBench.Results;

namespace LlmBench.Tests.Cli;

/// <summary>Runs that judge choices by their log-likelihoods, with the program as it was built.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ChoicesRunTests : IDisposable
{
    static readonly string[] Asked = ["run", "chinese", "--model", "nano-1m:f16", "--scope", "smoke", "--threads", "1"];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task Samples_hold_the_options_log_likelihoods_and_the_report_a_column_of_their_own()
    {
        var (exitCode, output, error) = await RunAsync("loglik", "judged");

        Assert.That(exitCode, Is.Zero, error);
        var run = new RunFolder(folder["judged"]);
        var samples = run.ReadSamples().ToList();
        Assert.That(samples, Has.Count.EqualTo(run.ReadInfo().Suites.Single().Tasks).And.All.Matches<Sample>(sample => sample is { Answer: null, OptionLogLikelihoods.Count: 4, Tokens.Prompt: > 0 }));
        Assert.That(samples.SelectMany(sample => sample.OptionLogLikelihoods!), Is.All.Negative);
        Assert.That(run.ReadInfo().Candidates.Single(), Has.Property("Label").Contains("choices=loglik"));
        Assert.That(run.ReadInfo().Candidates.Single().LoadSettings["choices"], Is.EqualTo("loglik"));
        Assert.That(output, Does.Contain("(loglik)"));
    }

    [Test]
    public async Task A_run_that_was_cut_off_goes_on_with_the_same_numbers()
    {
        await RunAsync("loglik", "run");
        var run = new RunFolder(folder["run"]);
        var whole = Numbers(run);
        var lines = await File.ReadAllLinesAsync(run.SamplesFile);
        await File.WriteAllTextAsync(run.SamplesFile, string.Concat(lines[..^2].Select(line => line + "\n")) + lines[^2][..20]);

        var (refused, _, why) = await BuiltProgram.RunAsync(folder.Path, "run", "--resume", "--out", "run", "--temperature", "1");
        Assert.That(refused, Is.EqualTo(2));
        Assert.That(why, Does.Contain("--resume repeats what was asked (").And.Contain("and '--temperature' would change it: give --resume alone or with --out."));

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "run", "--resume", "--out", "run");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(Numbers(run), Is.EqualTo(whole));
    }

    [Test]
    public async Task Written_answers_are_not_mixed_with_them()
    {
        await RunAsync("loglik", "judged");
        await RunAsync("generate", "written");

        var (compared, _, refusal) = await BuiltProgram.RunAsync(folder.Path, "compare", "written", "judged");
        var (resumed, _, other) = await RunAsync("loglik-text", "judged");
        var (reported, output, error) = await BuiltProgram.RunAsync(folder.Path, "report", "written", "judged", "--out", "both");

        Assert.That((compared, refusal.TrimEnd().Split('\n').Length), Is.EqualTo((2, 1)), refusal);
        Assert.That(refusal, Does.Contain("judged by 'generate' in 'written' and by 'loglik' in 'judged'"));
        Assert.That(resumed, Is.EqualTo(2));
        Assert.That(other, Does.Contain("holds another run"));
        Assert.That(reported, Is.Zero, error);
        var header = (await File.ReadAllLinesAsync(folder["both/leaderboard.csv"]))[0];
        Assert.That(header, Does.Contain("chinese: accuracy (%)").And.Contain("chinese-loglik: accuracy-loglik (%)"));
        Assert.That(output, Does.Contain("Chinese (loglik)").And.Contain("not held against written answers"));
    }

    [Test]
    public async Task Texts_have_two_figures()
    {
        var (exitCode, output, error) = await RunAsync("loglik-text", "run");
        Assert.That(exitCode, Is.Zero, error);
        Assert.That(output, Does.Contain("acc_norm"));
    }

    [Test]
    public async Task They_are_not_exported_as_answers()
    {
        await RunAsync("loglik", "run");
        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "export", "run", "--out", "out");
        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(error, Does.Contain("holds no written answers"));
    }

    Task<(int ExitCode, string Output, string Error)> RunAsync(string choices, string name) =>
        BuiltProgram.RunAsync(folder.Path, [.. Asked, "--choices", choices, "--out", name]);

    static List<(string, double[])> Numbers(RunFolder run) =>
        [.. run.ReadSamples().Select(sample => (sample.Task, sample.OptionLogLikelihoods!.ToArray()))];
}
