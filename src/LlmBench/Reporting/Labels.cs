using LlmBench.Reporting.Board;

namespace LlmBench.Reporting;

/// <summary>Names rows so that no two are called the same.</summary>
static class Labels
{
    static readonly Func<Row, string>[] Wordings =
    [
        row => row.Candidate.Label,
        row => $"{row.Candidate.Label} ({RunsOf(row)})",
        row => $"{row.Candidate.Key} ({RunsOf(row)})",
    ];

    /// <summary>The shortest wording that no other row shares.</summary>
    public static string Of(Row row, IReadOnlyList<Row> rows) =>
        (Wordings.FirstOrDefault(wording => rows.Count(other => wording(other) == wording(row)) == 1) ?? Wordings[^1])(row);

    static string RunsOf(Row row) => string.Join(", ", row.Runs.Select(run => run.Id));
}
