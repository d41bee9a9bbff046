namespace LlmBench.Reporting.Comparing;

/// <summary>All comparisons that were asked for, a family whose p-values are corrected together.</summary>
/// <param name="Notices">What makes them less than comparable, such as different settings.</param>
/// <param name="Lacking">Suites that only one of two candidates was given: a gate fails on them.</param>
sealed record Compared(IReadOnlyList<ComparedRow> Rows, IReadOnlyList<string> Notices, IReadOnlyList<string> Lacking);
