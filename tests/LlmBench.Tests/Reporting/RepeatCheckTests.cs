using LlmBench.Metrics;
using LlmBench.Reporting;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;

namespace LlmBench.Tests.Reporting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class RepeatCheckTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_flip_is_an_answer_that_is_correct_once_and_not_the_other_time()
    {
        var row = Row(("t/1", "2", "2"), ("t/2", "6", "five"), ("t/3", "no", "never"), ("t/4", "25", null));

        Assert.That(row.Repeats, Is.EqualTo(new FlipRate(Tasks: 3, Flips: 1, Differing: 2)));
    }

    /// <summary>Wilson's interval of 1 in 3: 6.1 to 79.2 percent (Wilson 1927, worked out by hand).</summary>
    [Test]
    public void A_candidate_that_flips_is_flagged_with_its_rate()
    {
        var summary = MadeRun.Summarize(Written(("t/1", "2", "2"), ("t/2", "6", "five"), ("t/3", "no", "never")));

        Assert.That(Leaderboard.Of(summary).Notes, Has.Some.Contains("33.3 (6.1–79.2) %"));
        Assert.That(MarkdownReport.Of(Leaderboard.Of(summary), SpeedBoard.Empty, [], []), Does.Contain("## Repeat check").And.Contain("| 3 | 2 | 1 | 33.3 (6.1–79.2) |"));
    }

    [Test]
    public void A_candidate_that_answers_alike_is_not_flagged() =>
        Assert.That(Leaderboard.Of(MadeRun.Summarize(Written(("t/1", "2", "2")))).Notes, Has.None.Contains("temperature 0"));

    [Test]
    public void Where_nobody_asked_there_is_no_rate()
    {
        var run = new MadeRun(folder["run"]);

        Assert.That(MadeRun.Summarize(run.Answer(run.Candidates[0], 2).Write()).Rows.Select(row => row.Repeats), Is.All.Null);
    }

    Row Row(params (string Task, string? First, string? Second)[] repeats) => MadeRun.Summarize(Written(repeats)).Rows.Single();

    RunFolder Written(params (string Task, string? First, string? Second)[] repeats)
    {
        var candidate = MadeRun.Candidate("nano-4m", "f16");
        var run = new MadeRun(folder["run"]) { Suites = [MadeRun.SuiteNamed("math", "Math")], Candidates = [candidate] }.Answer(candidate, 2).Write();
        run.WriteInfo(run.ReadInfo() with { RepeatCheck = repeats.Length });
        using var log = new JsonLog<Sample>(run.RepeatsFile, ResultJson.Lines.Sample);
        foreach (var (task, first, second) in repeats)
        {
            log.Add(new("math", 1, task, candidate.Key, 1) { Answer = first, Error = first is null ? "dead" : null });
            log.Add(new("math", 1, task, candidate.Key, 2) { Answer = second, Error = second is null ? "dead" : null });
        }

        return run;
    }
}
