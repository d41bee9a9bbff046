using System.Text.Json;

namespace LlmBench.Results.SpeedRuns;

/// <summary>What a speed run was asked for, where it was taken, and what it measured: <c>speed.json</c>.</summary>
/// <param name="Arguments">As typed.</param>
/// <param name="Rows">A test of a candidate each, in the order in which they were measured.</param>
sealed record SpeedRun(
    string Id,
    DateTimeOffset StartedAt,
    string Program,
    IReadOnlyList<string> Arguments,
    HostInfo Host,
    IReadOnlyList<CandidateRecord> Candidates,
    IReadOnlyList<SpeedLoad> Loads,
    IReadOnlyList<SpeedRow> Rows)
{
    public const int CurrentSchema = 2;

    /// <summary>In Hardware's own form, with its measured bandwidth.</summary>
    public JsonElement? Machine { get; init; }

    public int Schema { get; init; } = CurrentSchema;
}
