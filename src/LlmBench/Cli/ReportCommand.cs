using System.CommandLine;
using LlmBench.Results;

namespace LlmBench.Cli;

/// <summary><c>llmbench report</c>: turns the samples of runs into tables and charts; needs no model and no engine.</summary>
sealed partial class ReportCommand : Command
{
    readonly Argument<string[]> runs = new("run") { Description = "Folders of runs.", Arity = ArgumentArity.OneOrMore };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "Where to write the report. Default: the folder of the first run." };

    public ReportCommand()
        : base("report", Help.With("Shows what runs found, from their samples on disk.", "llmbench report results/20261124-090000 --out report"))
    {
        Arguments.Add(runs);
        Options.Add(outFolder);
        SetAction(Report);
    }

    int Report(ParseResult line)
    {
        var folders = line.GetRequiredValue(runs).Select(path => new RunFolder(path)).ToList();
        CodeJudging.Prepare(folders, unsafely: false);
        Write(folders, line.GetValue(outFolder) ?? folders[0].Path);
        return ExitCode.Success;
    }
}
