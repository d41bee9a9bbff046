using System.Text.Json;
using LlmBench.Hardware;
using LlmBench.Results;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Tests.Reporting.Speeds;

/// <summary>A speed run written by hand.</summary>
static class MadeSpeedRun
{
    public static SpeedRun Of(string id, CandidateRecord candidate, params IReadOnlyList<SpeedRow> rows) =>
        new(id, DateTimeOffset.UnixEpoch, "llmbench 0", [], MadeRun.Host, [candidate], [new(candidate.Key, 40, "page cache emptied", 20) { PeakMemoryBytes = 5_500_000_000 }], rows)
        {
            Machine = JsonSerializer.SerializeToElement(
                new Machine("Linux", new("P", "x64", 2, 2, 2, null, []), new(1, 1), [], Bandwidth: new(25e9, 20e9, 2, 1, "made")), HardwareJson.Default.Machine),
        };

    /// <summary>A row of five repetitions of a second each.</summary>
    public static SpeedRow Row(CandidateRecord candidate, string test, SpeedKind kind, int tokens, int depth, params IReadOnlyList<RaisedFlag> flags) =>
        new(candidate.Key, test, kind, tokens, depth, tokens, 0.5, [1, 1, 1, 1, 1]) { Flags = flags, TtftMs = kind == SpeedKind.Prompt ? 1000 : null };
}
