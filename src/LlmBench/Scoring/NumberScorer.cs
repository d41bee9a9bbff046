using LlmBench.Scoring.Numerals;
using LlmBench.Scoring.Reading;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares the number that an answer comes to with the target, exactly: 12.50 is 12.5, 1.2万 is 12000, 3/4 is 0.75.</summary>
/// <remarks>A percentage is right by its number and by its value: 50% answers both 50 and 0.5, for suites write their targets either way.</remarks>
sealed class NumberScorer : IScorer
{
    public string Name => "number";

    public int Version => 4;

    public string Summary =>
        "The number in \\boxed{}, after the last 'Answer:' or 答案是, or else the last one, by exact value: decimals, fractions, percent, thousands, 万 and 亿, Chinese numerals.";

    public string? Problem(SuiteTask task) =>
        task.Choices is not null ? "has choices, and its scorer takes a number: use the scorer 'choice'"
        : (task.Accept ?? []).Prepend(task.Target).FirstOrDefault(target => NumberReader.ReadWhole(target).Flaw is not null) is { } bad ? $"has the target '{bad}', which is not one number"
        : null;

    public Score Score(SuiteTask task, string answer)
    {
        if (AnswerText.AfterThinking(answer) is not { } text)
        {
            return new(Verdict.Unparsed, Reason: AnswerText.OnlyThinking);
        }

        var number = NumberReader.Read(text);
        if (number.Flaw is { } flaw)
        {
            return new(Verdict.Unparsed, number.Text, flaw);
        }

        var isRight = number.Matches(NumberReader.ReadWhole(task.Target)) || (task.Accept ?? []).Any(target => number.Matches(NumberReader.ReadWhole(target)));
        return new(isRight ? Verdict.Correct : Verdict.Incorrect, number.Text);
    }
}
