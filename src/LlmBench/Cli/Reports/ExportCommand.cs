using System.CommandLine;
using LlmBench.Cli.Judging;
using LlmBench.Reporting;
using LlmBench.Reporting.Exchange;
using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;
using Spectre.Console;

namespace LlmBench.Cli.Reports;

/// <summary><c>llmbench export</c>: writes a run's samples in the field's formats.</summary>
sealed class ExportCommand : Command
{
    readonly Argument<string> run = new("run") { Description = "The run's folder." };

    readonly Option<string> outFolder = new("--out", "-o") { Description = "Where to write: a file for each suite and candidate.", Required = true };

    readonly Option<string> format = new("--format") { Description = "lm-eval (lm-evaluation-harness's JSON lines) or parquet (one table of scored samples).", DefaultValueFactory = _ => "lm-eval" };

    public ExportCommand()
        : base("export", Help.With(
            "Writes the samples of a run as lm-evaluation-harness does with --log_samples ('llmbench score' reads them back), or as a Parquet table.",
            "llmbench export results/run --out exported",
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
        var isParquet = IsParquet(line.GetRequiredValue(format));
        var info = folder.ReadInfo();
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new UsageException($"'{target}' is there already: name a new folder with --out.");
        }

        CodeJudging.Prepare([folder], unsafely: false);
        await (isParquet ? WriteParquetAsync(folder, target, ct) : WriteLinesAsync(folder, info, target));
        Terminal.Out.WriteLine($"{Directory.EnumerateFiles(target).Count()} files in {target}");
        return ExitCode.Success;
    }

    static bool IsParquet(string format) => format switch
    {
        "lm-eval" => false,
        "parquet" => true,
        _ => throw new UsageException($"There is no format '{format}': give lm-eval or parquet."),
    };

    static async Task WriteParquetAsync(RunFolder folder, string target, CancellationToken ct)
    {
        var run = ScoredRun.Open(folder, Scorers.Catalog);
        Directory.CreateDirectory(target);
        await using var file = File.Create(Path.Combine(target, "samples.parquet"));
        await SampleParquet.WriteAsync(run.Samples(), file, ct);
    }

    static Task WriteLinesAsync(RunFolder folder, RunInfo info, string target)
    {
        var suites = info.Suites.ToDictionary(record => record.Name, record => SuiteFolder.Read(Path.Combine(folder.SuitesFolder, record.Name)));
        if (suites.Values.FirstOrDefault(suite => suite.Choices is not null) is { } judged)
        {
            throw new UsageException($"'{folder.Path}' holds no written answers: the choices of '{judged.Name}' were judged by their log-likelihoods ({judged.Choices}), which are in its samples.jsonl.");
        }

        Directory.CreateDirectory(target);
        Write(folder, suites, info.Candidates.ToDictionary(candidate => candidate.Key, candidate => candidate.Label), target);
        return Task.CompletedTask;
    }

    static void Write(RunFolder folder, Dictionary<string, Suite> suites, Dictionary<string, string> labels, string target)
    {
        var places = suites.ToDictionary(entry => entry.Key, entry => entry.Value.Tasks.Index().ToDictionary(task => task.Item.Id, task => task.Index));
        var writers = new Dictionary<string, StreamWriter>();
        try
        {
            foreach (var sample in folder.ReadSamples())
            {
                if (suites.TryGetValue(sample.Suite, out var suite) && labels.TryGetValue(sample.Candidate, out var label) && places[sample.Suite].TryGetValue(sample.Task, out var place))
                {
                    WriterOf(writers, Path.Combine(target, $"samples_{FileName(sample.Suite)}_{FileName(label)}.jsonl")).WriteLine(LmEvalLine.Text(suite, place, sample));
                }
            }
        }
        finally
        {
            foreach (var writer in writers.Values)
            {
                writer.Dispose();
            }
        }
    }

    static StreamWriter WriterOf(Dictionary<string, StreamWriter> writers, string path)
    {
        if (!writers.TryGetValue(path, out var writer))
        {
            writers[path] = writer = new(path) { NewLine = "\n" };
        }

        return writer;
    }

    static string FileName(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-'));
}
