using LlmBench.Scoring;
using LlmBench.Suites.Public;

namespace LlmBench.Tests.Scoring.Mathematics;

/// <summary>Answers as models give them, each with a verdict given by hand: <c>answers.jsonl</c>.</summary>
sealed class AnswersTests
{
    static IReadOnlyList<JsonRow> Answers { get; } = [.. JsonRow.Lines(Repository.File("tests/LlmBench.Tests/Scoring/Mathematics/answers.jsonl"))];

    [Test]
    public void The_corpus_is_large_enough_to_mean_something() => Assert.That(Answers, Has.Count.AtLeast(300));

    [Test]
    public void Verdicts_are_those_given_by_hand() =>
        Assert.That(Answers.Where(row => VerdictOn(row) != Expected(row)).Select(row => $"line {row.Line}: {VerdictOn(row)}"), Is.Empty);

    static string VerdictOn(JsonRow row) => new MathScorer().Score(new("t/1", "q", row.Text("target")), row.Text("answer")).Verdict.ToString().ToLowerInvariant();

    static string Expected(JsonRow row) => row.Text("verdict");
}
