using System.Text.Json;

namespace LlmBench.Results;

/// <summary>What a run was asked for, and on which machine it was taken: <c>run.json</c>, enough to repeat it.</summary>
/// <param name="Program">Name and version of this program.</param>
/// <param name="Arguments">As typed.</param>
sealed record RunInfo(
    string Id,
    DateTimeOffset StartedAt,
    string Program,
    IReadOnlyList<string> Arguments,
    string Scope,
    int Attempts,
    HostInfo Host,
    IReadOnlyList<SuiteRecord> Suites,
    IReadOnlyList<CandidateRecord> Candidates)
{
    public const int CurrentSchema = 1;

    /// <summary>Prompts that were answered at the same time; none where it was one after the other.</summary>
    public int? Parallel { get; init; }

    /// <summary>Tasks that each candidate was asked twice more at temperature 0; none where that was not asked for.</summary>
    public int? RepeatCheck { get; init; }

    /// <summary>The machine in full, in Hardware's own form; none in runs of programs that did not look.</summary>
    public JsonElement? Machine { get; init; }

    public int Schema { get; init; } = CurrentSchema;
}
