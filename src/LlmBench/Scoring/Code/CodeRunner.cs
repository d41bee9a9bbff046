using LlmBench.Sandbox;

namespace LlmBench.Scoring.Code;

/// <summary>Runs programs that models wrote. Safe to use from several threads.</summary>
/// <param name="sandbox">Recorded with every verdict.</param>
sealed class CodeRunner(ProgramJudge judge, string sandbox)
{
    /// <summary>Reasons are shown in tables: one line is enough.</summary>
    const int LongestReason = 300;

    /// <exception cref="SandboxException">The sandbox failed; there is no verdict.</exception>
    public CodeVerdict Run(CodeQuestion question, string program)
    {
        var limits = SandboxLimits.Usual;
        var result = judge.Judge(new(question.Language, program, question.Function), question.Checks, limits);
        return new(
            question.DigestOf(program),
            result.Verdict,
            result.FirstFailure?.Reason is { } reason ? $"check {result.Checks.Count} of {question.Checks.Count}: {Short(reason)}" : null,
            [.. result.Checks.Select(check => check.Milliseconds)],
            result.Output is "" ? null : result.Output,
            sandbox,
            limits);
    }

    static string Short(string reason) => reason.Length > LongestReason ? reason[..LongestReason] : reason;
}
