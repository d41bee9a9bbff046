using System.CommandLine;
using LlmBench.Cli.Judging;
using LlmBench.Cli.Timing;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Speeds;
using LlmBench.Scoring;
using Spectre.Console;

namespace LlmBench.Cli.Reports;

/// <summary><c>llmbench report</c>: turns the samples of runs into tables and charts; needs no model and no engine.</summary>
sealed class ReportCommand : Command
{
    readonly Argument<string[]> runs = new("run") { Description = "Folders of runs and of speed runs.", Arity = ArgumentArity.OneOrMore };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "Where to write the report. Default: the folder of the first run." };

    readonly UnsafeOption unsafeCode = new();

    public ReportCommand()
        : base("report", Help.With(
            "Shows what runs and speed runs found, from their files on disk.",
            "llmbench report results/20261124-090000 --out report",
            "llmbench report results/20261124-090000 results/speed-20261124-100000 --out report"))
    {
        Arguments.Add(runs);
        Options.Add(outFolder);
        Options.Add(unsafeCode);
        SetAction(Report);
    }

    /// <summary>Writes the report's files and shows the leaderboard.</summary>
    /// <exception cref="UsageException">A folder holds no run that can be reported, or the other cannot be written.</exception>
    public static (Leaderboard Board, SpeedBoard Speeds) Write(ReportSources sources, string outFolder)
    {
        var (board, speeds, notices) = ReportFiles.Write(sources, Scorers.Catalog, new(outFolder));
        if (sources.Runs is not [])
        {
            LeaderboardDisplay.Show(board, Terminal.Out);
        }

        SpeedDisplay.Show(speeds, Terminal.Out);
        foreach (var notice in notices)
        {
            Terminal.Error.WriteLine(notice);
        }

        Terminal.Error.WriteLine($"Written to '{Untrusted.ForTerminal(outFolder)}': {string.Join(", ", ReportFiles.NamesOf(sources))}.");
        return (board, speeds);
    }

    int Report(ParseResult line)
    {
        var paths = line.GetRequiredValue(runs);
        var sources = ReportSources.Named(paths);
        CodeJudging.Prepare(sources.Runs, line.GetValue(unsafeCode));
        Write(sources, line.GetValue(outFolder) ?? paths[0]);
        return ExitCode.Success;
    }
}
