using LlmBench.Cli.Reports;
using LlmBench.Reporting;
using LlmBench.Reporting.Board;
using LlmBench.Results;
using Spectre.Console;

namespace LlmBench.Tests.Reporting;

/// <summary>What users read. Intervals: 1, 2 and 4 of 4 correct, 2 and 4 of 8 together, by Wilson's formula.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class LeaderboardTests : IDisposable
{
    const string Snapshot =
        """
        # Candidate         Math   Chinese  Answered    tg TTFT Memory Size
        %         %         % tok/s   ms     MB   MB
        ─────────────────────────────────────────────────────────────────────
        1 nano-4m:q4_0      50.0      50.0      50.0   200 20.0    100 9.00
        @reference   15.0–85.0 15.0–85.0 21.5–78.5
        2 nano-4m:f16       25.0      25.0      25.0   100 20.0    100 9.00
        @reference    4.6–69.9  4.6–69.9  7.1–59.1
        """;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Is_readable_in_80_columns()
    {
        var lines = Show(MadeRun.Summarize(Run().Write())).Split('\n').Select(line => line.Trim()).Where(line => line is not "").Take(7);

        Assert.That(string.Join('\n', lines), Is.EqualTo(Snapshot));
    }

    [Test]
    public void Explains_its_figures()
    {
        var notes = Leaderboard.Of(MadeRun.Summarize(Run().Write())).Notes;

        Assert.That(notes[0], Is.EqualTo("Accuracy: share of all planned samples that are correct, with its 95 % interval. Math: 4 tasks (quick); Chinese: 4 tasks (quick)."));
    }

    /// <summary>Two of eight are right, and one answer is empty: 2 of 8 of all, 2 of 7 of what was answered.</summary>
    [Test]
    public void Accuracy_of_all_stands_beside_that_of_answered()
    {
        var run = new MadeRun(folder["run"]) { Candidates = [MadeRun.Candidate("nano-4m", "f16")] };
        foreach (var (suite, task) in run.Suites.SelectMany(suite => suite.Tasks.Index(), (suite, task) => (suite, task)))
        {
            run.Add(new Sample(suite.Name, 1, task.Item.Id, run.Candidates[0].Key, 1) { Answer = task.Index == 0 ? task.Item.Target : suite.Name == "math" && task.Index == 1 ? "" : "no", Stop = "stop" });
        }

        var board = Leaderboard.Of(MadeRun.Summarize(run.Write()));

        Assert.That(board.Columns.Zip(board.Lines[0].Cells, (title, cell) => (title, cell.Text)).Take(3), Is.EqualTo([("Math\n%", "25.0"), ("Chinese\n%", "25.0"), ("Answered\n%", "28.6")]));
        Assert.That(board.Notes, Has.Some.StartsWith("Answered: "));
    }

    [Test]
    public void An_incomplete_row_has_no_rank_and_cannot_be_best()
    {
        var run = new MadeRun(folder["run"]);
        run.Answer(run.Candidates[0], 1).Add(new Sample("math", 1, "t/1", run.Candidates[1].Key, 1) { Answer = "2", Stop = "stop" });

        var board = Leaderboard.Of(MadeRun.Summarize(run.Write()));

        Assert.That(board.Lines.Select(line => (line.Name, line.Rank, line.Shortfall)), Is.EqualTo(new (string, int?, string?)[]
        {
            ("nano-4m:f16", 1, null), ("nano-4m:q4_0", null, "1 of 8 samples"),
        }));
        Assert.That(board.Lines[1].Cells.Select(cell => cell.Best), Is.All.False);
        Assert.That(board.Notes, Has.Some.StartsWith($"{board.Lines[1].Marks} Incomplete"));
    }

    [Test]
    public void Several_attempts_have_columns_of_their_own()
    {
        var run = new MadeRun(folder["run"]) { Attempts = 2, Suites = [MadeRun.SuiteNamed("math", "Math")] };
        run.Answer(run.Candidates[0], 2).Answer(run.Candidates[0], 4, attempt: 2);

        var board = Leaderboard.Of(MadeRun.Summarize(run.Write()));

        Assert.That(board.Columns.Zip(board.Lines[0].Cells, (title, cell) => (title, cell.Text)), Is.SupersetOf([("Math\n%", "75.0"), ("pass@1\n%", "75.0"), ("pass@2\n%", "100.0")]));
    }

    [Test]
    public void A_flagged_figure_is_a_dash_with_a_footnote()
    {
        CandidateRecord[] candidates = [MadeRun.Candidate("nano-4m", "f16"), MadeRun.Candidate("nano-4m", "q4_0", reusePrefix: true)];
        var run = new MadeRun(folder["run"]) { Candidates = candidates };

        var board = Leaderboard.Of(MadeRun.Summarize(run.Answer(candidates[0], 1).Answer(candidates[1], 2).Write()));

        var cell = board.Lines[0].Cells[4];
        Assert.That((cell.Text, cell.Mark, cell.Best), Is.EqualTo(("–", "(a)", false)));
        Assert.That(board.Notes, Has.Some.StartsWith("(a) TTFT and pp are left out"));
    }

    [Test]
    public void A_hostile_name_is_only_text()
    {
        var hostile = MadeRun.Candidate("[red]x[/]\u001b[2J", "f16");
        var run = new MadeRun(folder["run"]) { Candidates = [hostile] };

        var text = Show(MadeRun.Summarize(run.Answer(hostile, 1).Write()));

        Assert.That(text, Does.Contain("[red]x[/]\\u001b[2J"));
    }

    /// <summary>8 answers of 20 + 11 tokens, at 2 and 10 a million: (20 * 2 + 11 * 10) / 1,000,000 each, and 1,000 times that.</summary>
    [Test]
    public void Prices_bring_columns_of_seconds_and_money()
    {
        CandidateRecord[] candidates = [MadeRun.Candidate("gpt-x", "hosted") with { Price = new(2, 10) }, MadeRun.Candidate("nano-4m", "q4_0")];

        var board = MadeRun.BoardOf(folder["run"], candidates);

        Assert.That(board.Columns.Skip(6).Take(2), Is.EqualTo(["Time\ns/answer", "Cost\nper 1,000"]));
        Assert.That(board.Lines.Select(line => (line.Cells[6].Text, line.Cells[7].Text)), Is.EqualTo([("0.50", "0.15"), ("0.50", "–")]));
        Assert.That(board.Notes, Has.Some.Contains("at the plan's prices"));
    }

    [Test]
    public void A_cost_says_which_samples_it_leaves_out()
    {
        var hosted = MadeRun.Candidate("gpt-x", "hosted") with { Price = new(2, 10) };
        var run = new MadeRun(folder["run"]) { Candidates = [hosted], Suites = [MadeRun.SuiteNamed("math", "Math")], Attempts = 2 };
        run.Answer(hosted, 4).Add(new Sample("math", 1, "t/1", hosted.Key, 2) { Error = "HTTP 500: no" });

        var cell = Leaderboard.Of(MadeRun.Summarize(run.Write())).Lines[0].Cells[6];

        Assert.That((cell.Text, cell.Mark), Is.EqualTo(("0.15", "(c)")));
    }

    MadeRun Run()
    {
        var run = new MadeRun(folder["run"]);
        return run.Answer(run.Candidates[0], correct: 1, tokensPerSecond: 100).Answer(run.Candidates[1], correct: 2, tokensPerSecond: 200);
    }

    static string Show(Summary summary)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });
        console.Profile.Width = 80;
        LeaderboardDisplay.Show(Leaderboard.Of(summary), console);
        return writer.ToString();
    }
}
