namespace LlmBench.Sandbox;

/// <summary>A judged program: one result for each check that was reached. A program whose process is gone is asked nothing more.</summary>
/// <param name="Output">The last of what it printed; untrusted text that no verdict depends on.</param>
sealed record ProgramResult(IReadOnlyList<CheckResult> Checks, string Output)
{
    /// <summary>Pass when every check passed, else the verdict of the first that did not.</summary>
    public CheckVerdict Verdict => FirstFailure?.Verdict ?? CheckVerdict.Pass;

    public CheckResult? FirstFailure => Checks.FirstOrDefault(check => check.Verdict != CheckVerdict.Pass);
}
