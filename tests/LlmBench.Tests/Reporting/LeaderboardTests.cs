using LlmBench.Cli.Reports;
using LlmBench.Reporting;
using LlmBench.Reporting.Board;
using LlmBench.Results;
using Spectre.Console;

namespace LlmBench.Tests.Reporting;

/// <summary>What users read. Intervals: 1, 2 and 4 of 4 correct, by Wilson's formula.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class LeaderboardTests : IDisposable
{
    const string Snapshot =
        """
        # Candidate         Math   Chinese    tg TTFT Memory Size
        %         % tok/s   ms     MB   MB
        ───────────────────────────────────────────────────────────
        1 nano-4m:q4_0      50.0      50.0   200 20.0    100 9.00
        @reference   15.0–85.0 15.0–85.0
        2 nano-4m:f16       25.0      25.0   100 20.0    100 9.00
        @reference    4.6–69.9  4.6–69.9
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
    public void A_row_whose_verdicts_are_doubtful_says_why()
    {
        var run = new MadeRun(folder["run"]) { Suites = [MadeRun.SuiteNamed("code", "Code", scorer: "doubtful")] };
        run.Answer(run.Candidates[0], 4).Answer(run.Candidates[1], 4);

        var board = Leaderboard.Of(MadeRun.Summarize(run.Write()));

        Assert.That(board.Lines.Select(line => line.Marks), Is.All.EqualTo("(a)"));
        Assert.That(board.Notes, Has.One.EqualTo("(a) Nobody saw it."));
    }

    [Test]
    public void A_flagged_figure_is_a_dash_with_a_footnote()
    {
        CandidateRecord[] candidates = [MadeRun.Candidate("nano-4m", "f16"), MadeRun.Candidate("nano-4m", "q4_0", reusePrefix: true)];
        var run = new MadeRun(folder["run"]) { Candidates = candidates };

        var board = Leaderboard.Of(MadeRun.Summarize(run.Answer(candidates[0], 1).Answer(candidates[1], 2).Write()));

        var cell = board.Lines[0].Cells[3];
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

    [Test]
    public void Rows_whose_engine_rendered_the_prompt_are_marked_where_others_had_the_harness_render_it()
    {
        CandidateRecord[] candidates = [MadeRun.Candidate("nano-4m", "f16"), MadeRun.Candidate("nano-4m", "q4_0") with { LoadSettings = new Dictionary<string, string> { ["render"] = "engine" } }];

        var board = BoardOf(candidates);

        Assert.That(board.Lines.Select(line => line.Marks), Is.EqualTo(["", "(a)"]));
        Assert.That(board.Notes, Has.Some.StartsWith("(a) Not comparable prompt by prompt"));
    }

    [Test]
    public void Rows_whose_engines_all_rendered_the_prompt_are_not_marked()
    {
        var settings = new Dictionary<string, string> { ["render"] = "engine" };
        CandidateRecord[] candidates = [MadeRun.Candidate("nano-4m", "f16") with { LoadSettings = settings }, MadeRun.Candidate("nano-4m", "q4_0") with { LoadSettings = settings }];

        Assert.That(BoardOf(candidates).Lines.Select(line => line.Marks), Is.All.Empty);
    }

    [Test]
    public void A_flag_that_touches_no_figure_is_on_the_row()
    {
        var run = new MadeRun(folder["run"]) { Flags = ["on-cpu"] };
        var board = Leaderboard.Of(MadeRun.Summarize(run.Answer(run.Candidates[0], 2).Answer(run.Candidates[1], 1).Write()));

        Assert.That(board.Lines.Select(line => line.Marks), Is.All.EqualTo("(a)"));
        Assert.That(board.Notes, Has.Some.EqualTo("(a) on-cpu: The server ran the model on the processor alone."));
    }

    [Test]
    public void A_row_of_parallel_prompts_says_how_many_and_has_no_speed()
    {
        var run = new MadeRun(folder["run"]) { Flags = ["parallel"], Parallel = 8 };
        var board = Leaderboard.Of(MadeRun.Summarize(run.Answer(run.Candidates[0], 2).Answer(run.Candidates[1], 1).Write()));

        Assert.That(board.Notes, Has.Some.EqualTo($"{board.Lines[0].Marks} 8 prompts were answered at a time (--parallel 8): its speeds are left out."));
        Assert.That(board.Lines[0].Cells.Skip(2).Take(2).Select(cell => cell.Text), Is.All.EqualTo("–"));
    }

    /// <summary>8 answers of 20 + 11 tokens, at 2 and 10 a million: (20 * 2 + 11 * 10) / 1,000,000 each, and 1,000 times that.</summary>
    [Test]
    public void Prices_bring_columns_of_seconds_and_money()
    {
        CandidateRecord[] candidates = [MadeRun.Candidate("gpt-x", "hosted") with { Price = new(2, 10) }, MadeRun.Candidate("nano-4m", "q4_0")];

        var board = BoardOf(candidates);

        Assert.That(board.Columns.Skip(5).Take(2), Is.EqualTo(["Time\ns/answer", "Cost\nper 1,000"]));
        Assert.That(board.Lines.Select(line => (line.Cells[5].Text, line.Cells[6].Text)), Is.EqualTo([("0.50", "0.15"), ("0.50", "–")]));
        Assert.That(board.Notes, Has.Some.Contains("at the plan's prices"));
    }

    [Test]
    public void A_cost_says_which_samples_it_leaves_out()
    {
        var hosted = MadeRun.Candidate("gpt-x", "hosted") with { Price = new(2, 10) };
        var run = new MadeRun(folder["run"]) { Candidates = [hosted], Suites = [MadeRun.SuiteNamed("math", "Math")], Attempts = 2 };
        run.Answer(hosted, 4).Add(new Sample("math", 1, "t/1", hosted.Key, 2) { Error = "HTTP 500: no" });

        var cell = Leaderboard.Of(MadeRun.Summarize(run.Write())).Lines[0].Cells[5];

        Assert.That((cell.Text, cell.Mark), Is.EqualTo(("0.15", "(c)")));
    }

    Leaderboard BoardOf(CandidateRecord[] candidates)
    {
        var run = new MadeRun(folder["run"]) { Candidates = candidates };
        return Leaderboard.Of(MadeRun.Summarize(run.Answer(candidates[0], 2).Answer(candidates[1], 1).Write()));
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
