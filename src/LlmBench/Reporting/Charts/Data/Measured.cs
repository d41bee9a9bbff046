using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Reporting.Charts.Data;

/// <summary>Speed and memory of a candidate on a machine: from its speed run where there is one, else from the answers of a run.</summary>
/// <param name="TokensPerSecond">Generation into a nearly empty context, client-observed; none where no sound figure was measured.</param>
/// <param name="Samples">Answers or repetitions that the speed comes from.</param>
sealed record Measured(CandidateRecord Candidate, string Label, HostInfo Host, double? TokensPerSecond, long? MemoryBytes, int Samples)
{
    public static IReadOnlyList<Measured> Of(ChartData data)
    {
        var tested = data.Speeds.Entries.GroupBy(entry => entry.Label).Select(OfTests).ToList();
        var answered = data.Summary.Rows.Select(OfAnswers).Where(one => !tested.Exists(other => other.TokensPerSecond is not null && IsSame(one, other)));
        return [.. tested, .. answered];
    }

    static Measured OfTests(IGrouping<string, SpeedEntry> tests)
    {
        var first = tests.First();
        var longest = tests.Where(entry => entry.Row is { Kind: SpeedKind.Generation, Depth: 0, IsSound: true }).MaxBy(entry => entry.Row.Tokens)?.Row;
        var memory = first.Run.Loads.FirstOrDefault(load => load.Candidate == first.Candidate.Key)?.PeakMemoryBytes;
        return new(first.Candidate, tests.Key, first.Run.Host, longest?.TokensPerSecond, memory, longest?.Seconds.Count ?? 0);
    }

    static Measured OfAnswers(Row row) => new(
        row.Candidate,
        row.Label,
        row.Runs[0].Host,
        row.Find(Metric.Catalog["tg"]).Value,
        (long?)(row.Find(Metric.Catalog["memory"]).Value * 1e6),
        row.All.Samples);

    static bool IsSame(Measured one, Measured other) =>
        (one.Candidate.Digest, one.Candidate.Engine, one.Host) == (other.Candidate.Digest, other.Candidate.Engine, other.Host);
}
