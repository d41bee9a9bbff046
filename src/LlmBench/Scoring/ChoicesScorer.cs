using LlmBench.Scoring.Reading;
using LlmBench.Scoring.Reading.Choices;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares all the choices that an answer names with the target's letters, where more than one may be right.</summary>
sealed class ChoicesScorer : IScorer
{
    public string Name => "choices";

    public int Version => 3;

    public string Summary => "The letters of all right choices, in any order, behind 'Answer:', 答案是 or 选, in \\boxed{}, or alone: every one must be named and no other.";

    public string? Problem(SuiteTask task) => task switch
    {
        { Choices: not { Count: >= 2 and <= 26 } } => "needs 2 to 26 choices",
        _ when task.Target.Length == 0 || task.Target.Distinct().Count() != task.Target.Length || task.Target.Any(letter => letter < 'A' || letter >= 'A' + task.Choices.Count) =>
            $"has the target '{task.Target}', and its choices are A to {(char)('A' + task.Choices.Count - 1)}",
        _ => null,
    };

    public Score Score(SuiteTask task, string answer) =>
        AnswerText.AfterThinking(answer) is not { } text ? new(Verdict.Unparsed, Reason: AnswerText.OnlyThinking)
        : new ChoicesReader(task.Choices ?? []).Read(text) is not { } letters ? new(Verdict.Unparsed, Reason: "no letters stand alone or behind a marker")
        : new(letters == string.Concat(task.Target.Order()) ? Verdict.Correct : Verdict.Incorrect, letters);
}
