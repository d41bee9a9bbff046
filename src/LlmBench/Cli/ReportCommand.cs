using System.CommandLine;
using LlmBench.Results;
using LlmBench.Scoring;
using Spectre.Console;

namespace LlmBench.Cli;

/// <summary><c>llmbench report</c>: turns the samples of runs into tables and charts; needs no model and no engine.</summary>
sealed class ReportCommand : Command
{
    readonly Argument<string[]> runs = new("run") { Description = "Folders of runs.", Arity = ArgumentArity.OneOrMore };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "Where to write the report. Default: the folder of the first run." };

    readonly UnsafeOption unsafeCode = new();

    public ReportCommand()
        : base("report", Help.With("Shows what runs found, from their samples on disk.", "llmbench report results/20261124-090000 --out report"))
    {
        Arguments.Add(runs);
        Options.Add(outFolder);
        Options.Add(unsafeCode);
        SetAction(Report);
    }

    /// <summary>Writes the report's files and shows the leaderboard.</summary>
    /// <exception cref="UsageException">A folder holds no run that can be reported, or the other cannot be written.</exception>
    public static void Write(IReadOnlyList<RunFolder> folders, string outFolder)
    {
        var (board, notices) = ReportFiles.Write(folders, Scorers.Catalog, new(outFolder));
        LeaderboardDisplay.Show(board, Terminal.Out);
        foreach (var notice in notices)
        {
            Terminal.Error.WriteLine(notice);
        }

        Terminal.Error.WriteLine($"Written to '{Untrusted.ForTerminal(outFolder)}': report.md, leaderboard.csv, samples.csv, charts/.");
    }

    int Report(ParseResult line)
    {
        var paths = line.GetRequiredValue(runs);
        var folders = RunFolders.Named(paths);
        CodeJudging.Prepare(folders, line.GetValue(unsafeCode));
        Write(folders, line.GetValue(outFolder) ?? paths[0]);
        return ExitCode.Success;
    }
}
