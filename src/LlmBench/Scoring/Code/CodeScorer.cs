using LlmBench.Sandbox;
using LlmBench.Suites;

namespace LlmBench.Scoring.Code;

/// <summary>
/// The program in the answer passes every check. Programs are not run here but beforehand, many at once (<see cref="CodeRunner"/>); one whose
/// verdict is not known is unscored.
/// </summary>
sealed class CodeScorer(CodeVerdicts verdicts) : IScorer
{
    public string Name => "code";

    public int Version => 5;

    public string Summary => "The program in the answer, fenced or bare, is run in a sandbox and must pass every check of its task.";

    public string? Problem(SuiteTask task)
    {
        try
        {
            var question = CodeQuestion.Of(task);
            return question.Checks.Any(check => check.Expected is LlmBench.Sandbox.Values.Value.Other) ? "a check expects what is no plain data" : null;
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            return $"the task cannot be checked: {error.Message}";
        }
    }

    public Score Score(SuiteTask task, string answer)
    {
        if (CodeAnswer.Program(task, answer) is not { } program)
        {
            return new(Verdict.Unparsed, Reason: $"nothing defines '{task.Target}'");
        }

        return verdicts.Find(CodeQuestion.Of(task).DigestOf(program)) is { } known
            ? new(known.Verdict is CheckVerdict.Pass ? Verdict.Correct : Verdict.Incorrect, program, ReasonOf(known)) { Doubt = DoubtOf(known) }
            : new(Verdict.Unscored, program, "the program was not run: no sandbox is proven on this machine");
    }

    static string? DoubtOf(CodeVerdict known) => known.Sandbox is Unconfined.NameInRecords
        ? "Programs were run without a sandbox (--unsafe-run-code): they could touch this machine and each other."
        : null;

    static string? ReasonOf(CodeVerdict known) =>
        string.Join("; ", new[]
        {
            known.Verdict is CheckVerdict.Pass ? known.Reason : $"{known.Verdict}: {known.Reason}",
            known.Sandbox is Unconfined.NameInRecords ? "run without a sandbox" : null,
        }.OfType<string>()) is { Length: > 0 } reason ? reason : null;
}
