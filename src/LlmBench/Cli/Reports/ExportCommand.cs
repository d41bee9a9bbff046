using System.CommandLine;
using LlmBench.Cli.Judging;
using LlmBench.Planning.Recipes;
using LlmBench.Reporting.Exchange;
using LlmBench.Results;
using Spectre.Console;

namespace LlmBench.Cli.Reports;

/// <summary><c>llmbench export</c>: writes a run's samples in the field's formats.</summary>
sealed class ExportCommand : Command
{
    readonly Argument<string> run = new("run") { Description = "The run's folder." };

    readonly Option<string> outFolder = new("--out", "-o") { Description = "Where to write: a file for each suite and candidate.", Required = true };

    readonly Option<string> format = new("--format") { Description = string.Join(" ", SampleFormats.Catalog.All.Select(form => $"{form.Name}: {form.Summary}")), DefaultValueFactory = _ => "lm-eval" };

    public ExportCommand()
        : base("export", Help.With(
            "Writes the samples of a run as lm-evaluation-harness, human-eval and EvalPlus do ('llmbench score' reads all of these back), or as a Parquet table.",
            "llmbench export results/run --out exported",
            "llmbench export results/run --format human-eval --out exported",
            "llmbench export results/run --format parquet --out exported"))
    {
        Arguments.Add(run);
        Options.Add(outFolder);
        Options.Add(format);
        SetAction(ExportAsync);
    }

    async Task<int> ExportAsync(ParseResult line, CancellationToken ct)
    {
        var (folder, target) = (new RunFolder(line.GetRequiredValue(run)), line.GetRequiredValue(outFolder));
        var form = SampleFormats.Catalog[line.GetRequiredValue(format)];
        _ = folder.ReadInfo();
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new UsageException($"'{target}' is there already: name a new folder with --out.");
        }

        if (form.HasVerdicts)
        {
            CodeJudging.Prepare([folder], unsafely: false);
        }

        var notices = await form.WriteAsync(new(folder, (candidate, suite) => RecordedRecipe.ApplyTo(candidate.Recipe, suite)), target, ct);
        foreach (var notice in notices)
        {
            Terminal.Error.WriteLine(Untrusted.ForTerminal(notice));
        }

        var files = Directory.Exists(target) ? Directory.EnumerateFiles(target).Count() : 0;
        Terminal.Out.WriteLine($"{files} {(files == 1 ? "file" : "files")} in {target}");
        return ExitCode.Success;
    }
}
