using System.Globalization;
using System.Text;
using LlmBench.Reporting;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Charts;
using LlmBench.Reporting.Charts.Drawing;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Cli.Reports;

/// <summary>The files of a report, in the order in which they are made.</summary>
static class ReportFiles
{
    public static IEnumerable<string> NamesOf(ReportSources sources) =>
        [.. sources.Runs is [] ? Array.Empty<string>() : ["leaderboard.csv", "samples.csv"], .. sources.Speeds is [] ? Array.Empty<string>() : ["speed.csv"], "report.md", "charts/"];

    /// <returns>What they hold, and what could not be done as it should be.</returns>
    public static (Leaderboard Board, SpeedBoard Speeds, IReadOnlyList<string> Notices) Write(ReportSources sources, Catalog<IScorer> scorers, ReportFolder output)
    {
        var speeds = SpeedBoard.Of([.. sources.Speeds.Select(folder => folder.Read())]);
        var board = Leaderboard.Of(Reduce(sources.Runs, scorers, output));
        if (sources.Runs is not [])
        {
            output.Write("leaderboard.csv", stream => LeaderboardTable.Write(stream, board));
        }

        if (KnownAndFresh.Of(board.Summary) is [_, ..] pairs)
        {
            output.Write("known-and-fresh.csv", stream => WriteCsv(stream, pairs));
        }

        if (sources.Speeds is not [])
        {
            output.Write("speed.csv", stream => SpeedTable.Write(stream, speeds));
        }

        return (board, speeds, WriteCharts(board, speeds, output));
    }

    /// <returns>What could not be drawn as it should be.</returns>
    static IReadOnlyList<string> WriteCharts(Leaderboard board, SpeedBoard speeds, ReportFolder output)
    {
        var foreign = board.Summary.Suites.Select(suite => suite.Suite.NativeTitle).OfType<string>().Where(title => !ChartFonts.CanDraw(title)).ToList();
        var (charts, undrawn) = ReportCharts.Of(new(board.Summary, speeds, Native: foreign is []));
        foreach (var chart in charts)
        {
            ChartRenderer.Write(chart, output);
        }

        output.Write("report.md", stream => stream.Write(Encoding.UTF8.GetBytes(MarkdownReport.Of(board, speeds, charts, undrawn))));
        return foreign is [] ? [] : [$"No font of this machine draws '{string.Join("', '", foreign)}': the charts use the suites' English titles."];
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

    static Summary Reduce(IReadOnlyList<RunFolder> folders, Catalog<IScorer> scorers, ReportFolder output)
    {
        List<ScoredRun> runs = [.. folders.Select(folder => ScoredRun.Open(folder, scorers))];
        if (runs is [])
        {
            return Summary.Of(runs, _ => { });
        }

        Summary? summary = null;
        output.Write("samples.csv", stream =>
        {
            using var table = new SampleTable(stream);
            summary = Summary.Of(runs, table.Add);
        });
        return summary!;
    }
}
