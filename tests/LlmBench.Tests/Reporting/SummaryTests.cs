using LlmBench.Metrics;
using LlmBench.Results;

namespace LlmBench.Tests.Reporting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class SummaryTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_whole_run_is_ranked_by_mean_accuracy_without_notices()
    {
        var run = Run("a");

        var summary = MadeRun.Summarize(run.Answer(run.Candidates[0], correct: 1).Answer(run.Candidates[1], correct: 3).Write());

        Assert.That(summary.Rows.Select(row => (row.Label, row.MeanAccuracy, row.Complete)), Is.EqualTo(new (string, double?, bool)[]
        {
            ("nano-4m:q4_0@reference", 75, true), ("nano-4m:f16@reference", 25, true),
        }));
        Assert.That(summary.Notices, Is.Empty);
    }

    [Test]
    public void A_killed_run_is_reported_with_what_is_there_and_says_what_is_missing()
    {
        var run = Run("a");
        run.Answer(run.Candidates[0], correct: 2).Add(Sample(run.Candidates[1], "t/1", "2")).Write();
        File.AppendAllText(run.Folder.SamplesFile, "{\"suite\":\"math\",\"sui");

        var summary = MadeRun.Summarize(run.Folder);

        Assert.That(summary.Rows.Select(row => (row.Label, row.Complete)), Is.EqualTo([("nano-4m:f16@reference", true), ("nano-4m:q4_0@reference", false)]));
        Assert.That(summary.Notices, Has.Some.Contains("9 of 16 samples").And.Some.Contains("cut off"));
    }

    [Test]
    public void Scorers_that_have_changed_since_the_run_are_named()
    {
        var run = Run("a").Write();
        var info = run.ReadInfo();
        run.WriteInfo(info with { Suites = [info.Suites[0] with { Scorers = new Dictionary<string, int> { ["same"] = 7 } }, .. info.Suites.Skip(1)] });

        Assert.That(MadeRun.Summarize(run).Notices, Has.Exactly(1).Contains("scored by other versions than when the run was taken: same 7 then, 1 now."));
    }

    [Test]
    public void A_run_without_a_sample_is_a_report_too()
    {
        var summary = MadeRun.Summarize(Run("a").Write());

        Assert.That(summary.Rows.Select(row => row.MeanAccuracy), Is.All.Null.And.Exactly(2).Items);
        Assert.That(summary.Notices, Has.Some.Contains("0 of 16 samples"));
    }

    [Test]
    public void A_sample_that_is_there_twice_counts_once()
    {
        var run = Run("a");
        run.Answer(run.Candidates[0], correct: 4).Answer(run.Candidates[1], correct: 4).Add(Sample(run.Candidates[0], "t/1", "wrong"));

        var summary = MadeRun.Summarize(run.Write());

        Assert.That(summary.Rows.Select(row => row.MeanAccuracy), Is.All.EqualTo(100));
        Assert.That(summary.Notices.Single(), Does.Contain("1 samples are in samples.jsonl again"));
    }

    [Test]
    public void What_was_not_planned_is_left_out()
    {
        var run = Run("a");
        run.Answer(run.Candidates[0], 4).Answer(run.Candidates[1], 4)
            .Add(Sample(run.Candidates[0], "t/99", "2"))
            .Add(Sample(run.Candidates[0], "t/1", "2") with { Attempt = 2 })
            .Add(Sample(run.Candidates[0], "t/1", "2") with { SuiteVersion = 2 })
            .Add(Sample(MadeRun.Candidate("stranger", "f16"), "t/1", "2"));

        Assert.That(MadeRun.Summarize(run.Write()).Notices.Single(), Does.Contain("4 samples are left out"));
    }

    [Test]
    public void A_suite_that_was_changed_after_the_run_is_named()
    {
        var run = Run("a");
        run.Answer(run.Candidates[0], 4).Answer(run.Candidates[1], 4).Write();
        var tasks = Path.Combine(run.Folder.SuitesFolder, "math", "tasks.jsonl");
        File.WriteAllText(tasks, File.ReadAllText(tasks).Replace("\"25\"", "\"26\"", StringComparison.Ordinal));

        Assert.That(MadeRun.Summarize(run.Folder).Notices.Single(), Does.Contain("suites/math was changed"));
    }

    [Test]
    public void Runs_of_two_machines_are_not_merged()
    {
        var (here, there) = (Run("here"), new MadeRun(folder["there"]) { Machine = MadeRun.Host with { Processor = "Other Processor" } });
        here.Answer(here.Candidates[0], 4).Answer(here.Candidates[1], 4);
        there.Answer(there.Candidates[0], 2).Answer(there.Candidates[1], 2);

        var summary = MadeRun.Summarize(here.Write(), there.Write());

        Assert.That(summary.Rows.Select(row => row.Label), Is.EqualTo(
        [
            "nano-4m:f16@reference (here)", "nano-4m:q4_0@reference (here)", "nano-4m:f16@reference (there)", "nano-4m:q4_0@reference (there)",
        ]));
        Assert.That(summary.Suites, Has.Count.EqualTo(2));
    }

    [Test]
    public void Runs_of_one_machine_on_different_suites_share_their_rows()
    {
        var (first, second) = (
            new MadeRun(folder["first"]) { Suites = [MadeRun.SuiteNamed("math", "Math")] },
            new MadeRun(folder["second"]) { Suites = [MadeRun.SuiteNamed("chinese", "Chinese")] });
        first.Answer(first.Candidates[0], 4).Answer(first.Candidates[1], 2);
        second.Answer(second.Candidates[0], 2).Answer(second.Candidates[1], 2);

        var summary = MadeRun.Summarize(first.Write(), second.Write());

        Assert.That(summary.Rows.Select(row => (row.Label, row.MeanAccuracy, row.Complete)), Is.EqualTo(new (string, double?, bool)[]
        {
            ("nano-4m:f16@reference", 75, true), ("nano-4m:q4_0@reference", 50, true),
        }));
    }

    [Test]
    public void Other_tasks_under_the_same_name_are_another_suite()
    {
        var other = MadeRun.SuiteNamed("math", "Math");
        var (first, second) = (
            new MadeRun(folder["first"]) { Suites = [other] },
            new MadeRun(folder["second"]) { Suites = [other with { Tasks = [.. other.Tasks.Take(3)] }] });

        var summary = MadeRun.Summarize(first.Write(), second.Write());

        Assert.That(summary.Suites.Select(suite => (suite.Name, suite.Title)), Is.EqualTo([("math", "Math"), ("math-2", "Math (version 1, quick, of second)")]));
        Assert.That(summary.Rows, Has.Count.EqualTo(4));
    }

    [Test]
    public void An_unknown_scorer_is_named_with_its_suite()
    {
        var run = new MadeRun(folder["a"]) { Suites = [MadeRun.SuiteNamed("math", "Math", scorer: "oracle")] }.Write();

        Assert.That(() => MadeRun.Summarize(run), Throws.TypeOf<UsageException>().With.Message.Contains("'math'").And.Message.Contains("'oracle'"));
    }

    [Test]
    public void A_missing_suite_is_named()
    {
        var run = Run("a").Write();
        Directory.Delete(Path.Combine(run.SuitesFolder, "chinese"), recursive: true);

        Assert.That(() => MadeRun.Summarize(run), Throws.TypeOf<UsageException>().With.Message.Contains("chinese'").And.Message.Contains("not complete"));
    }

    [Test]
    public void A_corrupt_line_is_named_by_file_and_number()
    {
        var run = Run("a");
        run.Answer(run.Candidates[0], 4).Write();
        File.AppendAllText(run.Folder.SamplesFile, "not a sample\n");

        Assert.That(() => MadeRun.Summarize(run.Folder), Throws.TypeOf<UsageException>().With.Message.Contains("samples.jsonl, line 9"));
    }

    [Test]
    public void Speed_is_that_of_all_suites()
    {
        var run = Run("a");
        run.Answer(run.Candidates[0], 4, tokensPerSecond: 200);

        var row = MadeRun.Summarize(run.Write()).Rows.Single(row => row.All.Samples > 0);

        Assert.That((row.Find(Metric.Catalog["tg"]).Value, row.Find(Metric.Catalog["memory"]).Value, row.All.Planned), Is.EqualTo((200.0, 100.0, 8)));
    }

    MadeRun Run(string name) => new(folder[name]);

    static Sample Sample(CandidateRecord candidate, string task, string answer) => new("math", 1, task, candidate.Key, 1) { Answer = answer, Stop = "stop" };
}
