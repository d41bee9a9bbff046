using LlmBench.Scoring.Mathematics;
using LlmBench.Scoring.Mathematics.Parsing;
using LlmBench.Suites;

namespace LlmBench.Scoring;

/// <summary>Compares the mathematical expression that an answer comes to with the target, by exact value.</summary>
sealed class MathScorer : IScorer
{
    public string Name => "math";

    public int Version => 3;

    public string Summary =>
        "The expression in \\boxed{}, after the last 'answer is' or 答案是, or in the last line, by exact value: fractions, roots, π, intervals, tuples, sets, matrices, equations.";

    public string? Problem(SuiteTask task) =>
        task.Choices is not null ? "has choices, and its scorer takes an expression: use the scorer 'choice'"
        : Targets(task).FirstOrDefault(target => Parser.Read(target) is null) is { } bad ? $"has the target '{bad}', which cannot be read as mathematics"
        : null;

    public Score Score(SuiteTask task, string answer)
    {
        var final = FinalAnswer.Of(answer);
        if (final.Text is not { } stated)
        {
            return new(Verdict.Unparsed, Reason: final.Flaw);
        }

        if (Parser.Read(stated) is not { } said)
        {
            return Targets(task).Any(target => IsSameText(target, stated)) ? new(Verdict.Correct, Short(stated)) : new(Verdict.Unparsed, Short(stated), "not read as mathematics");
        }

        var expected = Targets(task).Select(target => (Text: target, Read: Parser.Read(target))).ToList();
        if (expected.Exists(target => IsSameText(target.Text, stated) || (target.Read is not null && new Equality().Same(target.Read, said))))
        {
            return new(Verdict.Correct, Short(stated));
        }

        return said is Expression.Words && !final.IsBoxed && !expected.Exists(target => target.Read is Expression.Words)
            ? new(Verdict.Unparsed, Short(stated), "words and no mathematics")
            : new(Verdict.Incorrect, Short(stated));
    }

    static IEnumerable<string> Targets(SuiteTask task) => (task.Accept ?? []).Prepend(task.Target);

    static bool IsSameText(string target, string answer) => Spaceless(target) == Spaceless(answer);

    static string Spaceless(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    static string Short(string text) => text.Length <= 200 ? text : text[..200];
}
