using LlmBench.Sandbox;

namespace LlmBench.Scoring.Code;

/// <summary>What became of one program: a line of <c>code-verdicts.jsonl</c>, so that a report runs no program twice.</summary>
/// <param name="Program">Digest of the program and of everything that it was asked.</param>
/// <param name="Verdict">Pass, or that of the first check that did not.</param>
/// <param name="Sandbox">What contained it; <c>none</c> marks a verdict that is not to be trusted.</param>
/// <param name="Reason">Of the first check that did not pass. Untrusted text.</param>
/// <param name="Output">The last of what the program printed. Untrusted text.</param>
sealed record CodeVerdict(
    string Program,
    CheckVerdict Verdict,
    IReadOnlyList<double> CheckMs,
    string Sandbox,
    SandboxLimits Limits,
    string? Reason = null,
    string? Output = null)
{
    public int Schema { get; init; } = 1;

    /// <summary>What the task's own solution took on this machine, where that raised the limits.</summary>
    public double? ReferenceMs { get; init; }
}
