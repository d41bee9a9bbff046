namespace LlmBench.Reporting.Comparing;

/// <summary>One comparison and whose it is.</summary>
/// <param name="CorrectedP">By Holm's method over all rows.</param>
sealed record ComparedRow(string First, string Second, Comparison Comparison, double CorrectedP);
