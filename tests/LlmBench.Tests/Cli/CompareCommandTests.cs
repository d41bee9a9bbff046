using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Tests.Cli;

/// <summary>Two runs, task by task, with the program as it was built.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class CompareCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Ten tasks, eight right before and seven after: two lost, one gained, p = 1 for a split of 2 and 1.</summary>
    [Test]
    public async Task Shows_who_lost_and_gained_what()
    {
        Write("before", "1111111100");
        Write("after", "0011111110");

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "compare", "before", "after");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(output, Does.Contain("80.0 % -> 70.0 %").And.Contain("-10.0 [").And.Contain("20.0 % / 10.0 %").And.Contain("1.0000"));
    }

    [TestCase("accuracy>=-10%", 0, "")]
    [TestCase("accuracy>=-9%", 1, "Gate: sums: accuracy is -10.00 %")]
    [TestCase("accuracy>-9%", 2, "The gate cannot be 'accuracy>-9%'")]
    public async Task The_gate_decides_the_exit_code(string gate, int expected, string says)
    {
        Write("before", "1111111100");
        Write("after", "0011111110");

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "compare", "before", "after", "--gate", gate);

        Assert.That(exitCode, Is.EqualTo(expected), error);
        Assert.That(error, Does.Contain(says));
    }

    /// <summary>The tenth sample is not there, or the engine failed in it.</summary>
    [TestCase("111111111")]
    [TestCase("111111111e")]
    public async Task The_gate_fails_where_a_sample_is_missing(string after)
    {
        Write("before", "1111111111");
        Write("after", after);

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "compare", "before", "after", "--gate", "accuracy>=-100%");

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(error, Does.Contain("1 planned samples have no answer"));
    }

    /// <summary>A timeout is the candidate's own: it counts as not correct, so that nobody gains by being slow.</summary>
    [Test]
    public async Task An_answer_that_did_not_come_in_time_is_not_correct()
    {
        Write("before", "1111111100");
        Write("after", "11111111tt");

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, "compare", "before", "after", "--gate", "accuracy>=0%");

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(output, Does.Contain("80.0 % -> 80.0 %"));
    }

    [Test]
    public async Task The_gate_fails_where_a_suite_is_in_one_run_only()
    {
        Write("before", "11", "11");
        Write("after", "11");

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "compare", "before", "after", "--gate", "accuracy>=-100%");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(error, Does.Contain("more: only one of the two"));
    }

    [Test]
    public async Task Other_tasks_are_not_compared()
    {
        Write("before", "11");
        Write("after", "11");
        var tasks = folder["after/suites/sums/tasks.jsonl"];
        await File.WriteAllTextAsync(tasks, (await File.ReadAllTextAsync(tasks)).Replace("\"target\":\"2\"", "\"target\":\"3\"", StringComparison.Ordinal));

        var (exitCode, _, error) = await BuiltProgram.RunAsync(folder.Path, "compare", "before", "after");

        Assert.That((exitCode, error.Trim().Split('\n').Length), Is.EqualTo((2, 1)), error);
        Assert.That(error, Does.Contain("the suite 'sums' has other tasks in 'after' than in 'before'"));
    }

    [TestCase("'nowhere' holds no run", "compare", "nowhere")]
    [TestCase("There is nothing to compare", "compare", "before")]
    [TestCase("no candidate 'tiny:f61@e'. Did you mean 'tiny:f16@e'?", "compare", "before", "after", "--candidate", "tiny:f61@e")]
    [TestCase("no suite in common among 'chess'", "compare", "before", "after", "--suite", "chess")]
    public async Task What_cannot_be_compared_is_said_in_one_sentence(string says, params string[] arguments)
    {
        Write("before", "11");
        Write("after", "11");

        var (exitCode, output, error) = await BuiltProgram.RunAsync(folder.Path, arguments);

        Assert.That(error, Does.Contain(says));
        Assert.That((exitCode, output), Is.EqualTo((2, "")));
    }

    /// <param name="verdicts">A letter a task: 1 right, 0 wrong, e an engine's failure, t a timeout; the missing ones of ten are not taken.</param>
    void Write(string name, string verdicts, string? more = null)
    {
        var run = new RunFolder(folder[name]);
        Directory.CreateDirectory(run.Path);
        var suites = new List<(string Name, string Verdicts)> { ("sums", verdicts) };
        suites.AddRange(more is null ? [] : [("more", more)]);
        using (var log = new JsonLog<Sample>(run.SamplesFile, ResultJson.Lines.Sample))
        {
            foreach (var (suite, said) in suites)
            {
                WriteSuite(run, suite);
                foreach (var sample in said.Select((verdict, i) => Taken(suite, i + 1, verdict)))
                {
                    log.Add(sample);
                }
            }
        }

        var planned = verdicts.Length > 2 ? 10 : 2;
        run.WriteInfo(new(name, DateTimeOffset.UnixEpoch, "llmbench", [], "full", 1, HostInfo.Current(), [.. suites.Select(suite => Record(suite.Name, planned))], [Candidate()]));
    }

    static SuiteRecord Record(string suite, int tasks) => new(suite, 1, tasks, new('0', 64), new Dictionary<string, string> { ["temperature"] = "0" });

    static CandidateRecord Candidate() => new("tiny:f16@e#0123", "tiny:f16@e", "tiny", "f16", "e", "1", new('0', 64), 1, new Dictionary<string, string>());

    static void WriteSuite(RunFolder run, string name)
    {
        var suite = new Suite(name, 1, name, "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>(), Scorer: "math")
        {
            Tasks = [.. Enumerable.Range(1, 10).Select(i => new SuiteTask($"{name}/{i}", $"{i} + 0", $"{i}"))],
        };
        SuiteWriter.Write(suite, Path.Combine(run.SuitesFolder, name));
    }

    static Sample Taken(string suite, int number, char verdict)
    {
        var sample = new Sample(suite, 1, $"{suite}/{number}", Candidate().Key, 1);
        return verdict is 'e' or 't' ? sample with { Error = "no memory", TimedOut = verdict == 't' ? true : null } : sample with { Answer = verdict == '1' ? $"Answer: {number}" : "Answer: 99", Stop = "stop" };
    }
}
