using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Suites;

namespace LlmBench.Reporting.Board;

/// <summary>The rows of a summary in their order, each as the texts that tables show.</summary>
/// <param name="Columns">Titles of the columns after rank and candidate; a line feed comes before the unit.</param>
/// <param name="Lines">The best first.</param>
/// <param name="Notes">What the figures are, and what is left out of them.</param>
sealed record Leaderboard(Summary Summary, IReadOnlyList<string> Columns, IReadOnlyList<LeaderboardLine> Lines, IReadOnlyList<string> Notes)
{
    /// <summary>Every row with its rank; none for a row that lacks samples or scores: it cannot be held against the others.</summary>
    public IEnumerable<(Row Row, int? Rank)> Places => Lines.Select(line => (line.Row, line.Rank));

    /// <summary>How many of the columns are of suites; they come first.</summary>
    public int SuiteColumns { get; } = Summary.Suites.Sum(suite => FiguresOf(suite).Count());

    static Metric Accuracy => Metric.Catalog["accuracy"];

    static Metric Cost => Metric.Catalog["cost"];

    public static Leaderboard Of(Summary summary)
    {
        var footnotes = new Footnotes();
        var ranked = summary.Rows.Where(row => IsRanked(row, summary)).ToList();
        var figures = FiguresOf(summary);
        var best = figures.ConvertAll(figure => BestOf(ranked.Select(figure.Find)));
        var lines = summary.Rows.OrderBy(RowCeiling.IsUnexplained).Select(row => LineOf(
            row, ranked.IndexOf(row), [.. RowRemarks.Of(row, summary).Select(footnotes.MarkOf)], figures.Zip(best, (figure, top) => CellOf(figure.Find(row), top, footnotes)))).ToList();
        return new(summary, [.. figures.Select(figure => figure.Title), "Size\nMB"], lines, [.. Explain(summary, ranked.Count), .. footnotes.Texts, .. summary.Notices]);
    }

    /// <summary>Choices judged by their log-likelihoods are ranked among themselves, and not at all beside written answers.</summary>
    static bool IsRanked(Row row, Summary summary) =>
        row.Complete && !RowCeiling.IsUnexplained(row) && (row.MeanAccuracy is not null || (row.MeanLikelihood is not null && summary.Suites.All(suite => suite.ByLikelihood)));

    /// <summary>The columns. Seconds and money are there where money is: a local model is held against a hosted one by all three.</summary>
    static List<(string Title, Func<Row, Finding?> Find)> FiguresOf(Summary summary)
    {
        List<(string Title, Metric Metric)> metrics = [("tg\ntok/s", Metric.Catalog["tg"]), ("TTFT\nms", Metric.Catalog["ttft"]), ("Memory\nMB", Metric.Catalog["memory"])];
        if (IsPriced(summary))
        {
            metrics.AddRange([("Time\ns/answer", Metric.Catalog["answer-time"]), ("Cost\nper 1,000", Cost)]);
        }

        metrics.AddRange(PassAt(summary));
        return
        [
            .. summary.Suites.SelectMany(FiguresOf),
            .. metrics.Select(entry => (entry.Title, (Func<Row, Finding?>)(row => row.Find(entry.Metric)))),
        ];
    }

    /// <summary>Over all suites together, where tasks were tried several times.</summary>
    static IEnumerable<(string Title, Metric Metric)> PassAt(Summary summary)
    {
        var most = summary.Rows.Max(row => (int?)row.All.Attempts) ?? 1;
        if (most > 1)
        {
            yield return ("pass@1\n%", Metric.Catalog["pass@1"]);
            yield return most < 10 ? ($"pass@{most}\n%", Metric.Catalog["pass@k"]) : ("pass@10\n%", Metric.Catalog["pass@10"]);
        }
    }

    /// <summary>Letters are all of one length: only whole texts have a second figure.</summary>
    static IEnumerable<(string Title, Func<Row, Finding?> Find)> FiguresOf(SuiteColumn suite)
    {
        var title = Untrusted.ForTerminal(suite.Title);
        return suite.Suite.Choices switch
        {
            null => [($"{title}\n%", row => row.Find(Accuracy, suite))],
            ChoiceTasks.Texts =>
            [
                ($"{title} acc\n%", row => row.Find(Metric.Catalog["accuracy-loglik"], suite)),
                ($"{title} acc_norm\n%", row => row.Find(Metric.Catalog["accuracy-loglik-norm"], suite)),
            ],
            _ => [($"{title}\n%", row => row.Find(Metric.Catalog["accuracy-loglik"], suite))],
        };
    }

    static bool IsPriced(Summary summary) => summary.Rows.Any(row => row.Candidate.Price is not null);

    /// <summary>Of one column; none where fewer than two rows have a value that no flag touches.</summary>
    static double? BestOf(IEnumerable<Finding?> column)
    {
        var sound = column.OfType<Finding>().Where(finding => finding is { Value: not null, Flag: null }).ToList();
        return sound is not [{ Metric.Better: var better }, _, ..] ? null
            : better == Better.Higher ? sound.Max(finding => finding.Value)
            : sound.Min(finding => finding.Value);
    }

    static LeaderboardLine LineOf(Row row, int place, IEnumerable<string> marks, IEnumerable<LeaderboardCell> cells) => new(
        row,
        place < 0 ? null : place + 1,
        string.Concat(marks),
        [.. cells, new(Text(row.Candidate.SizeBytes / 1e6))]);

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

        if (summary.Suites.Any(suite => suite.ByLikelihood))
        {
            yield return "loglik: the share of choices whose most probable option is right (acc; acc_norm by its log-likelihood a character). Nothing was written, and it is not held against written answers.";
        }

        yield return "tg: output tokens after the first / time from first to last, client-observed. TTFT: median, client-observed. Memory: peak of this process; of a server, what the model takes there.";
        if (IsPriced(summary))
        {
            yield return "Time: mean of whole answers, client-observed. Cost: of 1,000 such answers at the plan's prices, in its currency, cached tokens at the full price.";
        }
    }
}
