namespace LlmBench.Sandbox;

/// <summary>A check's verdict.</summary>
/// <param name="Reason">What was returned or raised; none for a pass.</param>
/// <param name="Milliseconds">From the question to the answer or its absence.</param>
sealed record CheckResult(CheckVerdict Verdict, string? Reason, double Milliseconds);
