using System.Globalization;
using System.Text;
using LlmBench.Reporting;
using LlmBench.Reporting.Charts;
using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Cli;

/// <summary>The files of a report, in the order in which they are made.</summary>
static class ReportFiles
{
    /// <returns>What they hold, and what could not be done as it should be.</returns>
    public static (Leaderboard Board, IReadOnlyList<string> Notices) Write(IReadOnlyList<RunFolder> folders, Catalog<IScorer> scorers, ReportFolder output)
    {
        List<ScoredRun> runs = [.. folders.Select(folder => ScoredRun.Open(folder, scorers))];
        Summary? summary = null;
        output.Write("samples.csv", stream => summary = Reduce(runs, stream));
        var board = Leaderboard.Of(summary!);
        output.Write("leaderboard.csv", stream => LeaderboardTable.Write(stream, board));
        if (KnownAndFresh.Of(summary!) is [_, ..] pairs)
        {
            output.Write("known-and-fresh.csv", stream => WriteCsv(stream, pairs));
        }

        var undrawn = summary!.Suites.Select(suite => suite.Suite.NativeTitle).OfType<string>().Where(title => !ChartFonts.CanDraw(title)).ToList();
        var charts = new SummaryCharts(summary, native: undrawn is []).All();
        foreach (var chart in charts)
        {
            ChartRenderer.Write(chart, output);
        }

        output.Write("report.md", stream => stream.Write(Encoding.UTF8.GetBytes(MarkdownReport.Of(board, charts))));
        return (board, undrawn is [] ? [] : [$"No font of this machine draws '{string.Join("', '", undrawn)}': the charts use the suites' English titles."]);
    }

    static void WriteCsv(Stream stream, IReadOnlyList<KnownAndFresh> pairs)
    {
        using var table = new CsvTable(stream, KnownAndFresh.Titles);
        foreach (var line in KnownAndFresh.Lines(pairs))
        {
            foreach (var (place, text) in line.Index())
            {
                _ = place < KnownAndFresh.Texts ? table.Text(text) : table.Number(text is "" ? null : double.Parse(text, CultureInfo.InvariantCulture));
            }

            table.End();
        }
    }

    static Summary Reduce(IReadOnlyList<ScoredRun> runs, Stream stream)
    {
        using var table = new SampleTable(stream);
        return Summary.Of(runs, table.Add);
    }
}
