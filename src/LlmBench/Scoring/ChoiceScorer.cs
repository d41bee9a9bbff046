using LlmBench.Scoring.Reading;
using LlmBench.Scoring.Reading.Choices;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares the choice that an answer names with the target's letter.</summary>
sealed class ChoiceScorer : IScorer
{
    const int Most = 26;

    public string Name => ChoiceTasks.Scorer;

    public int Version => 3;

    public string Summary =>
        "The letter of the choice: alone, in \\boxed{}, after 'the answer is', 答案是 or 选; or the choice's own text alone. Two letters of which none is marked are unparsed.";

    public string? Problem(SuiteTask task) => task switch
    {
        { Choices: null } => "has no choices, and its scorer takes the letter of one",
        { Choices.Count: < 2 or > Most } => $"has {task.Choices.Count} choices: give 2 to {Most}",
        { Choices: var choices } when choices.Any(string.IsNullOrWhiteSpace) => "has an empty choice",
        { Choices: var choices } when choices.Distinct().Count() < choices.Count => "has two choices that say the same",
        { Accept: { } accept } when accept.FirstOrDefault(letter => !IsLetter(letter, task.Choices.Count)) is { } other => Beyond(other, task.Choices.Count),
        _ when !IsLetter(task.Target, task.Choices.Count) => Beyond(task.Target, task.Choices.Count),
        _ => null,
    };

    public Score Score(SuiteTask task, string answer)
    {
        if (AnswerText.AfterThinking(answer) is not { } text)
        {
            return new(Verdict.Unparsed, Reason: AnswerText.OnlyThinking);
        }

        var found = new ChoiceReader(task.Choices ?? []).Read(text);
        if (found.Letter is not { } letter)
        {
            return new(Verdict.Unparsed, Reason: found.Reason);
        }

        var isRight = (task.Accept ?? []).Prepend(task.Target).Contains(letter.ToString());
        return new(isRight ? Verdict.Correct : Verdict.Incorrect, found.Extracted) { Pick = new(letter, task.Target[0], task.Choices?.Count ?? 0) };
    }

    static bool IsLetter(string target, int count) => target is [>= 'A' and var letter] && letter - 'A' < count;

    static string Beyond(string target, int count) => $"has the target '{target}', and its choices are A to {(char)('A' + count - 1)}";
}
