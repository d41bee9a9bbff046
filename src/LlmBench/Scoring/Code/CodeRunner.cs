using LlmBench.Sandbox;
using LlmBench.Sandbox.Checking;

namespace LlmBench.Scoring.Code;

/// <summary>Runs programs that models wrote. Safe to use from several threads.</summary>
/// <param name="sandbox">Recorded with every verdict.</param>
sealed class CodeRunner(ProgramJudge judge, string sandbox)
{
    /// <summary>Reasons are shown in tables: one line is enough.</summary>
    const int LongestReason = 300;

    readonly Calibration calibration = new((question, program, limits) => Judge(judge, question, program, limits));

    /// <exception cref="SandboxException">The sandbox failed; there is no verdict.</exception>
    public CodeVerdict Run(CodeQuestion question, string program)
    {
        var usual = question.Script switch
        {
            null => SandboxLimits.Usual,
            { Seconds: { } seconds } => SandboxLimits.Relayed with { Wall = TimeSpan.FromSeconds(seconds) },
            _ => SandboxLimits.Relayed,
        };
        var first = Run(question, program, usual);
        return first.Verdict is CheckVerdict.Timeout && calibration.ReferenceMs(question) is { } reference && Calibration.Raised(usual, reference) is { } raised
            ? Run(question, program, raised) with { ReferenceMs = reference }
            : first;
    }

    CodeVerdict Run(CodeQuestion question, string program, SandboxLimits limits)
    {
        var result = Judge(judge, question, program, limits);
        return new(
            question.DigestOf(program),
            result.Verdict,
            [.. result.Checks.Select(check => check.Milliseconds)],
            sandbox,
            limits,
            ReasonOf(question, result),
            result.Output is "" ? null : result.Output);
    }

    static ProgramResult Judge(ProgramJudge judge, CodeQuestion question, string program, SandboxLimits limits) => question.Script switch
    {
        null => judge.Judge(new(question.Language, program, question.Function), question.Checks, limits),
        var script => judge.Judge(new(question.Language, program, question.Function), new TestScript(script.Setup, script.Test, script.Classes ?? []), limits),
    };

    static string? ReasonOf(CodeQuestion question, ProgramResult result) => (result.FirstFailure?.Reason, question.Script) switch
    {
        (null, _) => null,
        ({ } reason, null) => $"check {result.Checks.Count} of {question.Checks.Count}: {Short(reason)}",
        ({ } reason, _) => Short(reason),
    };

    static string Short(string reason) => reason.Length > LongestReason ? reason[..LongestReason] : reason;
}
