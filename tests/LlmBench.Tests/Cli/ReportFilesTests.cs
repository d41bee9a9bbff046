using LlmBench.Cli;
using LlmBench.Cli.Reports;
using LlmBench.Results;
using LlmBench.Tests.Reporting;

namespace LlmBench.Tests.Cli;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class ReportFilesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_report_has_all_its_files_and_leaves_the_run_as_it_was()
    {
        var run = Run();
        var before = Directory.EnumerateFiles(run.Path).ToDictionary(file => file, File.ReadAllText);

        ReportFiles.Write(new([run], []), MadeRun.Scorers, new(run.Path));

        string[] expected = ["samples.csv", "leaderboard.csv", "report.md", "charts/heat-map.png", "charts/heat-map.svg", "charts/heat-map.csv", "charts/quality-speed.png"];
        Assert.That(expected.Select(name => new FileInfo(Path.Combine(run.Path, name)).Length), Is.All.GreaterThan(100));
        Assert.That(before.Keys.ToDictionary(file => file, File.ReadAllText), Is.EqualTo(before));
    }

    [Test]
    public void Every_sample_is_a_row_and_every_candidate_is_one()
    {
        ReportFiles.Write(new([Run()], []), MadeRun.Scorers, new(folder["report"]));

        Assert.That(File.ReadAllLines(folder["report/samples.csv"]), Has.Length.EqualTo(1 + 16));
        Assert.That(File.ReadAllLines(folder["report/samples.csv"])[1], Is.EqualTo(
            "run,math,1,t/1,add,1,nano-4m:f16@reference#aaaaaaaaaaaa,1,same,1,correct,answered,2,,2,2,,20,0,,11,20,120,500,10,90,,"));
        Assert.That(File.ReadAllLines(folder["report/leaderboard.csv"]), Has.Length.EqualTo(1 + 2));
    }

    [Test]
    public void The_page_shows_pictures_settings_and_digests()
    {
        ReportFiles.Write(new([Run()], []), MadeRun.Scorers, new(folder["report"]));

        var page = File.ReadAllText(folder["report/report.md"]);
        Assert.That(page, Does.Contain("](charts/leaderboard-math.png)").And.Contain("temperature 0").And.Contain(new string('a', 64)).And.Contain("16 samples of samples.jsonl"));
        Assert.That(page, Does.Contain("| kind multiply | 2 | 50.0 | 0.0 |").And.Contain("| level 1 | 1 | 100.0 | 100.0 |"));
    }

    [Test]
    public void A_corrupt_line_leaves_no_report_behind()
    {
        var run = Run();
        File.AppendAllText(run.SamplesFile, "{}\n");

        Assert.That(() => ReportFiles.Write(new([run], []), MadeRun.Scorers, new(folder["report"])), Throws.TypeOf<UsageException>().With.Message.Contains("line 17"));
        Assert.That(Directory.Exists(folder["report"]), Is.False);
    }

    [Test]
    public void A_mistyped_folder_gets_the_nearest_run_beside_it()
    {
        Run();

        Assert.That(() => RunFolders.Named([folder["rnu"]]), Throws.TypeOf<UsageException>().With.Message.EndsWith("Did you mean 'run'?"));
        Assert.That(() => RunFolders.Named([folder["run"], folder["run"] + "/"]), Throws.TypeOf<UsageException>().With.Message.Contains("named twice"));
    }

    /// <summary>Of four tasks a suite, three and one are right.</summary>
    RunFolder Run()
    {
        var run = new MadeRun(folder["run"]);
        return run.Answer(run.Candidates[0], 3).Answer(run.Candidates[1], 1).Write();
    }
}
