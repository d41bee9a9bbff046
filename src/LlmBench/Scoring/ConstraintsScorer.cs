using LlmBench.Scoring.Reading;
using LlmBench.Scoring.Texts;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Checks what a program can check about a text: its length, its words, its form.</summary>
sealed class ConstraintsScorer : IScorer
{
    public string Name => "constraints";

    public int Version => 3;

    public string Summary =>
        "The target lists what must hold: length 50-100 (in 字 or words), sentences 3, items 5, contains X, lacks X, starts X, ends X, json; with semicolons between.";

    public string? Problem(SuiteTask task) =>
        Constraint.ParseAll(task.Target, out var flaw) is null ? $"has the target '{task.Target}', of which '{flaw}' is no constraint" : null;

    public Score Score(SuiteTask task, string answer)
    {
        var text = AnswerText.AfterThinking(answer);
        if (string.IsNullOrWhiteSpace(text) || Constraint.ParseAll(task.Target, out _) is not { } constraints)
        {
            return new(Verdict.Unparsed, Reason: "no text");
        }

        var broken = constraints.Where(constraint => !constraint.Holds(text)).ToList();
        return new(broken.Count == 0 ? Verdict.Correct : Verdict.Incorrect, Reason: broken.Count == 0 ? null : $"does not hold: {string.Join("; ", broken)}")
        {
            Value = 1 - ((double)broken.Count / constraints.Count),
        };
    }
}
