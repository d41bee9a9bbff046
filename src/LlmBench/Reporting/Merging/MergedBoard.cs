using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Speeds;

namespace LlmBench.Reporting.Merging;

/// <summary>
/// The figures of runs of several machines, what can be held against each other side by side: the same suite or the same test, best first. No two
/// figures are averaged. A figure that was measured again with the same key keeps a line of its own.
/// </summary>
static class MergedBoard
{
    public static IReadOnlyList<MergedLine> Of(Summary summary, SpeedBoard speeds)
    {
        List<MergedLine> lines = [.. summary.Rows.SelectMany(row => Accuracies(row, summary)), .. speeds.Entries.Select(Speed)];
        return [.. lines.Select(line => line with { Apart = line.Apart ?? Doubled(line, lines) })
            .OrderBy(line => line.Unit, StringComparer.Ordinal).ThenBy(line => line.What, StringComparer.Ordinal).ThenBy(line => line.Apart is not null).ThenByDescending(line => line.Value)];
    }

    /// <summary>A suite that differs between runs in version, tasks or settings is several suites here.</summary>
    static IEnumerable<MergedLine> Accuracies(Row row, Summary summary) =>
        from suite in summary.Suites
        let accuracy = row.Find(Metric.Catalog[suite.ByLikelihood ? "accuracy-loglik" : "accuracy"], suite)?.Value
        where accuracy.HasValue
        let run = row.Runs.First(run => run.Suites.Any(suite.Holds))
        select new MergedLine(
            row.Candidate,
            run.Host,
            string.Create(CultureInfo.InvariantCulture, $"{suite.Name} {suite.Record.Version} {suite.Scope}"),
            accuracy.Value,
            "%",
            run.Id,
            row.BySuite[suite.Name].Complete ? null : "samples are missing");

    static MergedLine Speed(SpeedEntry entry) => new(
        entry.Candidate,
        entry.Run.Host,
        entry.Row.Test,
        entry.Row.TokensPerSecond,
        "tok/s",
        entry.Run.Id,
        entry.Row.IsSound ? null : string.Join("; ", entry.Row.Flags))
    {
        Remarks = entry.Row.IsSound ? [.. entry.Row.Flags.Select(flag => flag.Name)] : [],
    };

    /// <summary>Of two measurements of one thing the one in the run that was named first stands.</summary>
    static string? Doubled(MergedLine line, List<MergedLine> lines) =>
        lines.First(other => other.Apart is null && (other.Key, other.What) == (line.Key, line.What)) is var first && !ReferenceEquals(first, line)
            ? $"measured already in {first.Run}"
            : null;
}
