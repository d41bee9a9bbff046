using System.CommandLine;
using LlmBench.Cli.Judging;
using LlmBench.Reporting;
using LlmBench.Reporting.Merging;

namespace LlmBench.Cli.Reports;

/// <summary><c>llmbench merge</c>: runs and speed runs of several machines on one board.</summary>
sealed class MergeCommand : Command
{
    readonly Argument<string[]> runs = new("run") { Description = "Folders of runs and of speed runs, of any machines.", Arity = ArgumentArity.OneOrMore };

    readonly Option<string> outFolder = new("--out", "-o") { Description = "Where to write the board.", Required = true };

    readonly UnsafeOption unsafeCode = new();

    public MergeCommand()
        : base("merge", Help.With(
            "Puts runs of several machines on one board, a line for each model digest, engine build, machine, suite and test; nothing is averaged over runs.",
            "llmbench merge results/here results/speed-here from-the-mac/results/run --out board"))
    {
        Arguments.Add(runs);
        Options.Add(outFolder);
        Options.Add(unsafeCode);
        SetAction(Merge);
    }

    int Merge(ParseResult line)
    {
        var sources = ReportSources.Named(line.GetRequiredValue(runs));
        CodeJudging.Prepare(sources.Runs, line.GetValue(unsafeCode));
        var folder = line.GetRequiredValue(outFolder);
        var (board, speeds) = ReportCommand.Write(sources, folder);
        var lines = MergedBoard.Of(board.Summary, speeds);
        new ReportFolder(folder).Write("board.csv", stream => MergedTable.Write(stream, lines));
        MergedDisplay.Show(lines, Terminal.Out);
        return ExitCode.Success;
    }
}
