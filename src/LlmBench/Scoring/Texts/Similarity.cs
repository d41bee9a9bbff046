using LlmBench.Scoring.Reading;
using LlmBench.Suites;

namespace LlmBench.Scoring.Texts;

/// <summary>Scores an answer by how near it comes to the nearest of its targets.</summary>
static class Similarity
{
    /// <summary>Of a target: the work that an answer takes is its length times this.</summary>
    const int LongestTarget = 2000;

    public static string? Problem(SuiteTask task) =>
        task.Choices is not null ? "has choices, and its scorer takes a text: use the scorer 'choice'"
        : Targets(task).FirstOrDefault(target => target.Length > LongestTarget) is { } large ? $"has a target of {large.Length} characters, and {LongestTarget} are the most"
        : Targets(task).FirstOrDefault(target => TextUnits.Characters(target).Count == 0) is { } blank ? $"has the target '{blank}', in which there is no letter or digit"
        : null;

    /// <summary>Correct is what matches in full; how near the others come is their value.</summary>
    public static Score Of(SuiteTask task, string answer, Func<string, IReadOnlyList<string>> cut, Func<IReadOnlyList<string>, IReadOnlyList<string>, double> measure)
    {
        var said = cut(AnswerText.AfterThinking(answer) ?? "");
        if (said.Count == 0)
        {
            return new(Verdict.Unparsed, Reason: "no letter or digit") { Value = 0 };
        }

        var value = Targets(task).Max(target => measure(cut(target), said));
        return new(value == 1 ? Verdict.Correct : Verdict.Incorrect) { Value = value };
    }

    static IEnumerable<string> Targets(SuiteTask task) => (task.Accept ?? []).Prepend(task.Target);
}
