using LlmBench.Sandbox;
using LlmBench.Sandbox.Values;
using LlmBench.Suites;

namespace LlmBench.Scoring.Code;

/// <summary>Runs programs that models wrote. Safe to use from several threads.</summary>
/// <param name="sandbox">Recorded with every verdict.</param>
sealed class CodeRunner(ProgramJudge judge, string sandbox)
{
    /// <summary>Reasons are shown in tables: one line is enough.</summary>
    const int LongestReason = 300;

    const string TestFunction = "llmbench_test";

    /// <exception cref="SandboxException">The sandbox failed; there is no verdict.</exception>
    public CodeVerdict Run(CodeQuestion question, string program)
    {
        var limits = question.Script?.Seconds is { } seconds ? SandboxLimits.Usual with { Wall = TimeSpan.FromSeconds(seconds) } : SandboxLimits.Usual;
        var result = Judge(question, program, limits);
        return new(
            question.DigestOf(program),
            result.Verdict,
            ReasonOf(question, result),
            [.. result.Checks.Select(check => check.Milliseconds)],
            result.Output is "" ? null : result.Output,
            sandbox,
            limits);
    }

    ProgramResult Judge(CodeQuestion question, string program, SandboxLimits limits) => question.Script switch
    {
        null => judge.Judge(new(question.Language, program, question.Function), question.Checks, limits),
        { Beside: true } script => judge.Judge(new(question.Language, WithTest(program, script), TestFunction), [new([], new Value.Truth(true))], limits),
        var script => judge.Judge(new(question.Language, program, question.Function), new TestScript(script.Setup, script.Test), limits),
    };

    /// <summary>The order that the sets' own programs keep: program, setup, test.</summary>
    static string WithTest(string program, CodeScript script) =>
        $"{program}\n{script.Setup}\ndef {TestFunction}():\n{string.Concat(script.Test.Split('\n').Select(line => $"    {line}\n"))}    return True\n";

    static string? ReasonOf(CodeQuestion question, ProgramResult result) => (result.FirstFailure?.Reason, question.Script) switch
    {
        (null, { Beside: true }) => "the test ran in the program's own process",
        (null, _) => null,
        ({ } reason, null) => $"check {result.Checks.Count} of {question.Checks.Count}: {Short(reason)}",
        ({ } reason, _) => Short(reason),
    };

    static string Short(string reason) => reason.Length > LongestReason ? reason[..LongestReason] : reason;
}
