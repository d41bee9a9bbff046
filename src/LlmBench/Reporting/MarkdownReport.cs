using System.Globalization;
using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Charts;
using LlmBench.Reporting.Speeds;

namespace LlmBench.Reporting;

/// <summary><c>report.md</c>: the leaderboard, what it rests on, and where every figure comes from.</summary>
static class MarkdownReport
{
    /// <param name="undrawn">What is in no chart, and why.</param>
    public static string Of(Leaderboard board, SpeedBoard speeds, IReadOnlyList<Chart> charts, IReadOnlyList<string> undrawn)
    {
        var summary = board.Summary;
        var page = new Markdown();
        page.Heading(1, $"LlmBench report: {string.Join(", ", summary.Runs.Select(run => run.Id).Concat(speeds.Runs.Select(run => run.Id)))}");
        if (summary.Runs is not [])
        {
            AddLeaderboard(page, board);
        }

        SpeedSection.AddTo(page, speeds);
        AddCharts(page, charts, undrawn);
        if (summary.Runs is not [])
        {
            AddDetails(page, summary);
        }

        return page.ToString();
    }

    static void AddDetails(Markdown page, Summary summary)
    {
        foreach (var suite in summary.Suites)
        {
            SuiteBreakdown.AddTo(page, suite, summary);
        }

        AddKnownAndFresh(page, KnownAndFresh.Of(summary));
        AddOutcomes(page, summary);
        AddRepeats(page, summary);
        AddMetrics(page, summary);
        Provenance.AddTo(page, summary);
    }

    static void AddLeaderboard(Markdown page, Leaderboard board)
    {
        page.Heading(2, "Leaderboard");
        page.Table(
            ["Candidate", "Rank", .. board.Columns.Select(title => title.Replace("\n", ", ", StringComparison.Ordinal))],
            board.Lines.Select(line => board.Lines is [] ? [] : Cells(line)));
        page.List(board.Notes);
    }

    static IEnumerable<string> Cells(LeaderboardLine line) =>
    [
        Markdown.Escape(string.Join(' ', [line.Row.Label, .. line.Shortfall is { } lack ? [$"({lack})"] : Array.Empty<string>(), line.Marks]).TrimEnd()),
        line.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–",
        .. line.Cells.Select(CellText),
    ];

    static string CellText(LeaderboardCell cell)
    {
        var value = cell.Best ? $"**{cell.Text}**" : cell.Text;
        var detail = cell.Detail is null ? "" : $" ({cell.Detail})";
        return $"{value}{detail}{Markdown.Escape(cell.Mark)}";
    }

    static void AddCharts(Markdown page, IReadOnlyList<Chart> charts, IReadOnlyList<string> undrawn)
    {
        if (charts is not [])
        {
            page.Heading(2, "Charts");
            page.Paragraph("Each chart's points are in a CSV file of its name beside it.");
        }

        foreach (var chart in charts)
        {
            page.Picture(chart.Title, $"charts/{chart.Name}.png");
        }

        if (undrawn is not [])
        {
            page.Paragraph("Not drawn:");
            page.List(undrawn);
        }
    }

    static void AddKnownAndFresh(Markdown page, IReadOnlyList<KnownAndFresh> pairs)
    {
        if (pairs is not [])
        {
            page.Heading(2, "Known and fresh tasks");
            page.Paragraph(KnownAndFresh.Explanation);
            page.Table(KnownAndFresh.Titles, KnownAndFresh.Lines(pairs).Select(line => line.Select(Markdown.Escape)));
        }
    }

    static void AddRepeats(Markdown page, Summary summary)
    {
        var rows = summary.Rows.Where(row => row.Repeats is not null).ToList();
        if (rows is not [])
        {
            page.Heading(2, "Repeat check");
            page.Paragraph("Tasks asked twice at temperature 0, outside of all other figures. A flip is an answer that is correct once and not the other time; a candidate that flips has differences of its own making in every comparison.");
            page.Table(
                ["Candidate", "tasks asked twice", "answers that differ", "verdicts that flip", "flip rate, %"],
                rows.Select(row => (IEnumerable<string>)[Markdown.Escape(row.Label), Count(row.Repeats!.Tasks), Count(row.Repeats.Differing), Count(row.Repeats.Flips), Markdown.Escape(row.Repeats.Text)]));
        }
    }

    static void AddOutcomes(Markdown page, Summary summary)
    {
        page.Heading(2, "Outcomes");
        page.Paragraph("How the samples ended. A truncated answer can still be correct; the verdict is a thing apart.");
        page.Table(
            ["Candidate", "samples", .. Outcomes.Names],
            summary.Rows.Select(row => (IEnumerable<string>)
            [
                Markdown.Escape(row.Label), Count(row.All.Samples), .. Enum.GetValues<Outcome>().Select(outcome => Count(row.All[outcome])),
            ]));
    }

    static void AddMetrics(Markdown page, Summary summary)
    {
        page.Heading(2, "All metrics, over all suites");
        page.Table(
            ["Metric", .. summary.Rows.Select(row => row.Label)],
            Metric.Catalog.All.Select(metric => summary.Rows.Select(row => Number(row.Find(metric).Value)).Prepend(Markdown.Escape($"{metric.Title} ({metric.Unit})"))));
    }

    static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    static string Number(double? value) => value?.ToString("N1", CultureInfo.InvariantCulture) ?? "–";
}
