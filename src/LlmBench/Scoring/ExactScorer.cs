using LlmBench.Scoring.Reading;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares a short answer with the target and its further right answers, letter by letter after folding.</summary>
/// <remarks>An answer that merely contains the target is incorrect; what may stand around it is told in <see cref="ShortAnswer"/>.</remarks>
sealed class ExactScorer : IScorer
{
    public string Name => "exact";

    public int Version => 3;

    public string Summary =>
        "The whole answer, what follows 'Answer:' or 答案是, or its last line, letter by letter; full width, case, blanks, brackets and punctuation at the ends do not matter.";

    public string? Problem(SuiteTask task) =>
        task.Choices is not null ? "has choices, and its scorer takes a text: use the scorer 'choice'"
        : Accepted(task).FirstOrDefault(target => Folding.Fold(target).Length == 0) is { } bad ? $"has the target '{bad}', of which folding leaves nothing"
        : Accepted(task).FirstOrDefault(target => target.Length > ShortAnswer.Longest) is { } text ? $"has a target of {text.Length} characters, and this scorer takes {ShortAnswer.Longest}"
        : null;

    public Score Score(SuiteTask task, string answer)
    {
        if (AnswerText.AfterThinking(answer) is not { } text)
        {
            return new(Verdict.Unparsed, Reason: AnswerText.OnlyThinking);
        }

        var accepted = Accepted(task).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        var readings = ShortAnswer.Readings(text);
        if (readings is [])
        {
            return new(Verdict.Unparsed, Reason: "nothing but blanks and punctuation");
        }

        return readings.Find(reading => accepted.Contains(Folding.Fold(reading))) is { } right
            ? new(Verdict.Correct, right)
            : new(Verdict.Incorrect, readings[0]);
    }

    static IEnumerable<string> Accepted(SuiteTask task) => (task.Accept ?? []).Prepend(task.Target);
}
