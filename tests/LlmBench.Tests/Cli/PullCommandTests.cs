using LlmBench.Tests.Suites.Public;

namespace LlmBench.Tests.Cli;

/// <summary>Public sets from a folder to a run, with the program as it was built.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class PullCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public async Task A_pulled_set_is_listed_and_can_be_run_by_its_name()
    {
        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "pull", "gsm8k", "mgsm-zh", "--from", SharedData.Folder(""));
        Assert.That(exitCode, Is.Zero, error);
        Assert.That(output, Does.Contain("gsm8k: 1,319 tasks").And.Contain("SHA-256 verified").And.Contain("licence MIT"));

        var (_, listed, _) = await BuiltProgram.RunAsync(folder.Path, "list", "suites");
        Assert.That(listed, Does.Match("gsm8k .*1319.*yes, SHA-256 verified").And.Match("cmmlu .*no; llmbench pull cmmlu"));

        var (planned, plan, why) = await BuiltProgram.RunAsync(folder.Path, "run", "mgsm-zh", "--model", "nano-1m:f16", "--scope", "smoke", "--dry-run");
        Assert.That(planned, Is.Zero, why);
        Assert.That(plan, Does.Contain("mgsm-zh").And.Contain("6 samples"));
    }

    [Test]
    public async Task A_set_that_was_changed_since_is_refused()
    {
        await BuiltProgram.RunAsync(folder.Path, "pull", "cmath", "--from", SharedData.Folder("cmath"));
        var file = folder["data/suites/cmath/cmath_dev.jsonl"];
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"golden\": \"9\"", "\"golden\": \"8\"", StringComparison.Ordinal));

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "run", "cmath", "--dry-run");

        Assert.That((exitCode, error), Is.EqualTo((2, error)));
        Assert.That(error, Does.Contain("is not what was pulled").And.Contain("llmbench pull cmath"));
    }

    [TestCase("forbids commercial use: agree with --accept-licence", "pull", "cmmlu", "--from", ".")]
    [TestCase("There is no 'ceval-exam.zip' of C-Eval", "pull", "ceval", "--from", ".", "--accept-licence")]
    [TestCase("'gsm9k'. Did you mean 'gsm8k'?", "pull", "gsm9k")]
    [TestCase("There is no folder 'nowhere'", "pull", "gsm8k", "--from", "nowhere")]
    [TestCase("Either --from or --mirror", "pull", "gsm8k", "--from", ".", "--mirror", "https://example.org")]
    [TestCase("get it with 'llmbench pull svamp'", "run", "svamp", "--dry-run")]
    public async Task What_cannot_be_pulled_is_said(string says, params string[] arguments)
    {
        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, arguments);

        Assert.That(error, Does.Contain(says));
        Assert.That((exitCode, output), Is.EqualTo((2, "")));
    }
}
