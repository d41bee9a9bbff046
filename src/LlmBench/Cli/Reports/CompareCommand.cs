using System.CommandLine;
using LlmBench.Cli.Judging;
using LlmBench.Reporting.Comparing;
using LlmBench.Results;
using Spectre.Console;

namespace LlmBench.Cli.Reports;

/// <summary><c>llmbench compare</c>: two runs, or the candidates of one, task by task.</summary>
sealed class CompareCommand : Command
{
    readonly Argument<string[]> runs = new("run") { Description = "Folders of one or two runs; the first is the baseline.", Arity = new(1, 2) };

    readonly Option<string[]> suites = new("--suite") { Description = "Compare these suites only. Default: all that both runs have." };

    readonly Option<string?> baseline = new("--baseline") { Description = "The candidate of the first run to compare with, by its label. Default: in one run, the first." };

    readonly Option<string?> candidate = new("--candidate") { Description = "The candidate to compare with it. Default: all the others; in two runs, those of the same label." };

    readonly Option<string?> gate = new("--gate") { Description = "Exit with 1 unless every comparison passes: accuracy>=-1%, or low>=-1% for the lower end of the interval." };

    public CompareCommand()
        : base("compare", Help.With(
            "Compares candidates on the same tasks. Exit code 0: done, and the gate passed; 1: the gate failed; 2: they cannot be compared.",
            "llmbench compare results/before results/after --gate \"accuracy>=-1%\"",
            "llmbench compare results/run --baseline nano-4m:f16@reference"))
    {
        Arguments.Add(runs);
        foreach (var option in (Option[])[suites, baseline, candidate, gate])
        {
            Options.Add(option);
        }

        SetAction(Compare);
    }

    int Compare(ParseResult line)
    {
        var wall = line.GetValue(gate) is { } text ? Gate.Parse(text) : null;
        var folders = line.GetRequiredValue(runs).Select(path => new RunFolder(path)).ToList();
        var only = line.GetValue(suites) is [_, ..] named ? named : null;
        var pairs = CandidatePairs.Of(folders, line.GetValue(baseline), line.GetValue(candidate));
        CodeJudging.Prepare(folders, unsafely: false);
        var compared = pairs.Read(only);
        Terminal.Out.Write(ComparisonTable.Of(compared));
        ComparisonTable.WriteNotes(compared, Terminal.Out);
        return wall is null || Passes(wall, compared) ? ExitCode.Success : ExitCode.Incomplete;
    }

    static bool Passes(Gate gate, Compared compared)
    {
        var failures = compared.Lacking.Concat(compared.Rows.Select(row => gate.Failure(row.Comparison)).OfType<string>()).ToList();
        foreach (var failure in failures)
        {
            Terminal.Error.WriteLine(Untrusted.ForTerminal($"Gate: {failure}"));
        }

        return failures.Count == 0;
    }
}
