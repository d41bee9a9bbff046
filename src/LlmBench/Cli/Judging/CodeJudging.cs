using LlmBench.Results;
using LlmBench.Sandbox;
using LlmBench.Sandbox.Protocol;
using LlmBench.Scoring.Code;
using LlmBench.Suites;
using Spectre.Console;

namespace LlmBench.Cli.Judging;

/// <summary>Runs the programs of a run's coding samples, each once and many at a time, and keeps the verdicts in the run folder.</summary>
static class CodeJudging
{
    const string FileName = "code-verdicts.jsonl";

    /// <summary>Afterwards every program of these runs has a verdict, unless no sandbox is proven here: then a notice says so.</summary>
    /// <param name="unsafely">Without a sandbox, because the user said so.</param>
    public static void Prepare(IEnumerable<RunFolder> folders, bool unsafely)
    {
        foreach (var folder in folders.Where(folder => Directory.Exists(folder.SuitesFolder)))
        {
            var tasks = TasksOf(folder);
            if (tasks.Count > 0)
            {
                Judge(folder, tasks, unsafely);
            }
        }
    }

    /// <summary>Afterwards the program in every one of these answers has a verdict, kept in this process only.</summary>
    /// <exception cref="UsageException">They need a sandbox, and none is proven here.</exception>
    public static void Judge(IEnumerable<(SuiteTask Task, string Answer)> answers, bool unsafely)
    {
        var missing = Missing(answers, CodeVerdicts.OfThisProcess);
        if (missing.Count > 0 && Run(missing, null, CodeVerdicts.OfThisProcess, unsafely) is { } problem)
        {
            throw new UsageException(problem);
        }
    }

    static Dictionary<(string Suite, string Task), SuiteTask> TasksOf(RunFolder folder) =>
        Directory.EnumerateDirectories(folder.SuitesFolder)
            .Select(SuiteFolder.Read)
            .SelectMany(suite => suite.Tasks.Where(task => task.Code is not null), (suite, task) => (suite.Name, task))
            .ToDictionary(entry => (entry.Name, entry.task.Id), entry => entry.task);

    static void Judge(RunFolder folder, Dictionary<(string Suite, string Task), SuiteTask> tasks, bool unsafely)
    {
        var verdicts = CodeVerdicts.OfThisProcess;
        var file = Path.Combine(folder.Path, FileName);
        JsonLines.CutTornLine(file);
        foreach (var verdict in File.Exists(file) ? JsonLines.Read(file, CodeVerdictJson.Default.CodeVerdict) : [])
        {
            verdicts.Add(verdict);
        }

        var answers = folder.ReadSamples()
            .Where(sample => sample.Answer is not null && tasks.ContainsKey((sample.Suite, sample.Task)))
            .Select(sample => (tasks[(sample.Suite, sample.Task)], sample.Answer!));
        var missing = Missing(answers, verdicts);
        if (missing.Count > 0 && Run(missing, file, verdicts, unsafely) is { } problem)
        {
            Terminal.Error.MarkupLineInterpolated($"[yellow]Programs that were not run leave their samples unscored. {Untrusted.ForTerminal(problem)}[/]");
        }
    }

    static Dictionary<string, (CodeQuestion Question, string Program)> Missing(IEnumerable<(SuiteTask Task, string Answer)> answers, CodeVerdicts verdicts)
    {
        var missing = new Dictionary<string, (CodeQuestion, string)>(StringComparer.Ordinal);
        foreach (var (task, answer) in answers)
        {
            if (task.Code is not null && CodeAnswer.Program(task, answer) is { } program)
            {
                var question = CodeQuestion.Of(task);
                var digest = question.DigestOf(program);
                if (verdicts.Find(digest) is null)
                {
                    missing.TryAdd(digest, (question, program));
                }
            }
        }

        return missing;
    }

    /// <param name="file">Where the verdicts are kept; none where they are not.</param>
    /// <returns>Why not all of them could be run; none when they were.</returns>
    static string? Run(Dictionary<string, (CodeQuestion Question, string Program)> missing, string? file, CodeVerdicts verdicts, bool unsafely)
    {
        if (CodeGate.TryOpen(unsafely, out var problem) is not { } runner)
        {
            return problem;
        }

        var gate = new Lock();
        using var log = file is null ? null : new JsonLog<CodeVerdict>(file, CodeVerdictJson.Lines.CodeVerdict);
        try
        {
            Workers.ForEach(missing.Values, Environment.ProcessorCount, entry =>
            {
                var verdict = runner.Run(entry.Question, entry.Program);
                verdicts.Add(verdict);
                lock (gate)
                {
                    log?.Add(verdict);
                }
            });
            return null;
        }
        catch (SandboxException error)
        {
            return error.Message;
        }
    }
}
