using System.Globalization;
using LlmBench.Metrics;

namespace LlmBench.Reporting;

/// <summary>The rows of a summary in their order, each as the texts that tables show.</summary>
/// <param name="Columns">Titles of the columns after rank and candidate; a line feed comes before the unit.</param>
/// <param name="Lines">The best first.</param>
/// <param name="Notes">What the figures are, and what is left out of them.</param>
sealed record Leaderboard(Summary Summary, IReadOnlyList<string> Columns, IReadOnlyList<LeaderboardLine> Lines, IReadOnlyList<string> Notes)
{
    /// <summary>Every row with its rank; none for a row that lacks samples or scores: it cannot be held against the others.</summary>
    public IEnumerable<(Row Row, int? Rank)> Places => Lines.Select(line => (line.Row, line.Rank));

    static Metric Accuracy => Metric.Catalog["accuracy"];

    static IEnumerable<Metric> Speeds => [Metric.Catalog["tg"], Metric.Catalog["ttft"], Metric.Catalog["memory"]];

    public static Leaderboard Of(Summary summary)
    {
        var footnotes = new Footnotes();
        var ranked = summary.Rows.Where(IsRanked).ToList();
        var best = Figures(summary).Select(find => BestOf(ranked.Select(find))).ToList();
        var lines = summary.Rows.Select(row => LineOf(row, ranked.IndexOf(row), Figures(summary).Zip(best, (find, top) => (find(row), top)), footnotes)).ToList();
        return new(
            summary,
            [.. summary.Suites.Select(suite => $"{Untrusted.ForTerminal(suite.Title)}\n%"), "tg\ntok/s", "TTFT\nms", "Memory\nMB", "Size\nMB"],
            lines,
            [.. Explain(summary, ranked.Count), .. footnotes.Texts, .. summary.Notices]);
    }

    static bool IsRanked(Row row) => row is { Complete: true, MeanAccuracy: not null };

    static IReadOnlyList<Func<Row, Finding?>> Figures(Summary summary) =>
    [
        .. summary.Suites.Select(suite => (Func<Row, Finding?>)(row => row.Find(Accuracy, suite))),
        .. Speeds.Select(metric => (Func<Row, Finding?>)(row => row.Find(metric))),
    ];

    /// <summary>Of one column; none where fewer than two rows have a value that no flag touches.</summary>
    static double? BestOf(IEnumerable<Finding?> column)
    {
        var sound = column.OfType<Finding>().Where(finding => finding is { Value: not null, Flag: null }).ToList();
        return sound is not [{ Metric.Better: var better }, _, ..] ? null
            : better == Better.Higher ? sound.Max(finding => finding.Value)
            : sound.Min(finding => finding.Value);
    }

    static LeaderboardLine LineOf(Row row, int place, IEnumerable<(Finding? Finding, double? Best)> findings, Footnotes footnotes)
    {
        var marks = row.Complete ? "" : footnotes.MarkOf("Incomplete: samples are missing, so the row has no rank and is not held against the others.");
        var errors = row.All[Outcome.Timeout] + row.All[Outcome.EngineError];
        marks += errors > 0 ? footnotes.MarkOf("Some answers never came (timeouts, engine errors); they count as not correct.") : "";
        return new(
            row,
            place < 0 ? null : place + 1,
            marks,
            [.. findings.Select(entry => CellOf(entry.Finding, entry.Best, footnotes)), new(Text(row.Candidate.SizeBytes / 1e6))]);
    }

    static LeaderboardCell CellOf(Finding? finding, double? best, Footnotes footnotes) =>
        new(Text(finding?.Value, finding?.Metric.Unit == "%" ? "0.0" : null))
        {
            Detail = finding?.Interval is { } interval ? $"{Text(interval.Low, "0.0")}–{Text(interval.High, "0.0")}" : null,
            Mark = finding?.Flag is { } flag ? footnotes.MarkOf(flag) : "",
            Best = finding is { Flag: null, Value: { } value } && value == best,
        };

    /// <param name="format">None for three digits that count.</param>
    static string Text(double? number, string? format = null) => number is not { } value
        ? "–"
        : value.ToString(format ?? (Math.Abs(value) >= 100 ? "N0" : Math.Abs(value) >= 10 ? "0.0" : "0.00"), CultureInfo.InvariantCulture);

    static IEnumerable<string> Explain(Summary summary, int ranked)
    {
        var suites = summary.Suites.Select(suite => $"{Untrusted.ForTerminal(suite.Title)}: {suite.Tasks.Count.ToString("N0", CultureInfo.InvariantCulture)} tasks ({suite.Scope})");
        yield return $"Accuracy: share of all planned samples that are correct, with its 95 % interval. {string.Join("; ", suites)}.";
        if (ranked > 1)
        {
            yield return summary.Suites.Count > 1 ? "Ordered by the mean of the suites' accuracies; the best of a column is in bold." : "Ordered by accuracy; the best of a column is in bold.";
        }

        yield return "tg: output tokens after the first / time from first to last, client-observed. TTFT: median, client-observed. Memory: peak of the process.";
    }
}
