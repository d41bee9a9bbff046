using LlmBench.Reporting.Board;
using LlmBench.Results;

namespace LlmBench.Tests.Reporting;

/// <summary>What a reader must know about a whole row is a footnote of it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class RowRemarksTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

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
    public void Rows_whose_engine_rendered_the_prompt_are_marked_where_others_had_the_harness_render_it()
    {
        CandidateRecord[] candidates = [MadeRun.Candidate("nano-4m", "f16"), MadeRun.Candidate("nano-4m", "q4_0") with { LoadSettings = new Dictionary<string, string> { ["render"] = "engine" } }];

        var board = MadeRun.BoardOf(folder["run"], candidates);

        Assert.That(board.Lines.Select(line => line.Marks), Is.EqualTo(["", "(a)"]));
        Assert.That(board.Notes, Has.Some.StartsWith("(a) Not comparable prompt by prompt"));
    }

    [Test]
    public void Rows_whose_engines_all_rendered_the_prompt_are_not_marked()
    {
        var settings = new Dictionary<string, string> { ["render"] = "engine" };
        CandidateRecord[] candidates = [MadeRun.Candidate("nano-4m", "f16") with { LoadSettings = settings }, MadeRun.Candidate("nano-4m", "q4_0") with { LoadSettings = settings }];

        Assert.That(MadeRun.BoardOf(folder["run"], candidates).Lines.Select(line => line.Marks), Is.All.Empty);
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
        Assert.That(board.Lines[0].Cells.Skip(3).Take(2).Select(cell => cell.Text), Is.All.EqualTo("–"));
    }
}
