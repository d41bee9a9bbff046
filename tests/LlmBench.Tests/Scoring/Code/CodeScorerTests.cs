using System.Text.Json;
using LlmBench.Sandbox;
using LlmBench.Scoring;
using LlmBench.Scoring.Code;
using LlmBench.Suites;

namespace LlmBench.Tests.Scoring.Code;

/// <summary>The verdict of a program that was run before becomes the score of its answer.</summary>
sealed class CodeScorerTests
{
    static readonly SuiteTask Task = new("t/1", "Return x plus 1: f(x)", "f")
    {
        Code = new("python", [new(Json("[1]"), Json("2"))], "def f(x): return x + 1", []),
    };

    [TestCase(CheckVerdict.Pass, "bubblewrap", Verdict.Correct, null)]
    [TestCase(CheckVerdict.Fail, "bubblewrap", Verdict.Incorrect, "Fail: why")]
    [TestCase(CheckVerdict.Timeout, "bubblewrap", Verdict.Incorrect, "Timeout: why")]
    [TestCase(CheckVerdict.Pass, "none", Verdict.Correct, "run without a sandbox")]
    public void A_known_program_is_scored_by_its_verdict(CheckVerdict verdict, string sandbox, Verdict score, string? reason)
    {
        var verdicts = new CodeVerdicts();
        const string Program = "def f(x): return x + 1";
        verdicts.Add(new(CodeQuestion.Of(Task).DigestOf(Program), verdict, [1], sandbox, SandboxLimits.Usual, verdict is CheckVerdict.Pass ? null : "why"));

        var scored = new CodeScorer(verdicts).Score(Task, Program);

        Assert.That((scored.Verdict, scored.Extracted, scored.Reason), Is.EqualTo((score, Program, reason)));
        Assert.That(scored.Doubt, sandbox is "none" ? Does.Contain("without a sandbox") : Is.Null);
    }

    [Test]
    public void A_program_that_was_not_run_is_unscored() =>
        Assert.That(new CodeScorer(new()).Score(Task, "def f(x): return x").Verdict, Is.EqualTo(Verdict.Unscored));

    [Test]
    public void An_answer_without_the_function_is_unparsed() =>
        Assert.That(new CodeScorer(new()).Score(Task, "I do not know.").Verdict, Is.EqualTo(Verdict.Unparsed));

    [Test]
    public void The_same_program_for_another_task_is_another_program()
    {
        var other = Task with { Code = Task.Code! with { Checks = [new(Json("[1]"), Json("3"))] } };

        Assert.That(CodeQuestion.Of(other).DigestOf("p"), Is.Not.EqualTo(CodeQuestion.Of(Task).DigestOf("p")));
    }

    [Test]
    public void A_task_that_cannot_be_checked_says_why()
    {
        var scorer = new CodeScorer(new());

        Assert.That(scorer.Problem(Task), Is.Null);
        Assert.That(scorer.Problem(Task with { Code = null }), Does.Contain("no 'code'"));
        Assert.That(scorer.Problem(Task with { Code = Task.Code! with { Language = "cobol" } }), Does.Contain("no language 'cobol'"));
        Assert.That(scorer.Problem(Task with { Code = Task.Code! with { Checks = [] } }), Does.Contain("no check"));
        Assert.That(scorer.Problem(Task with { Code = Task.Code! with { Checks = [new(Json("[]"), Json("{\"$tupel\":[]}"))] } }), Does.Contain("$tupel"));
    }

    static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
