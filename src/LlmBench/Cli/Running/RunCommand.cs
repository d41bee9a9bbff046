using System.CommandLine;
using LlmBench.Cli.Catalogs;
using LlmBench.Cli.Judging;
using LlmBench.Cli.Reports;
using LlmBench.Hardware.Probes;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Sampling;
using LlmBench.Scoring;
using LlmBench.Suites.Pulling;
using Spectre.Console;

namespace LlmBench.Cli.Running;

/// <summary><c>llmbench run</c>: takes samples, writes them down, and reports.</summary>
sealed class RunCommand : Command
{
    readonly RunOptions options = new();

    readonly Option<bool> resume = new("--resume")
    {
        Description = "Go on with the newest run in results/ that is not complete, or with that in --out, as it was asked for then.",
    };

    readonly Option<bool> dryRun = new("--dry-run") { Description = "Check everything and show the plan; load no model and write nothing." };

    readonly UnsafeOption unsafeCode = new();

    public RunCommand()
        : base("run", Help.With(
            "Runs suites on models. Without arguments: all nano models on the suites made for them.",
            "llmbench run math --model nano-4m:q8_0 --scope smoke"))
    {
        options.AddTo(this);
        Options.Add(resume);
        Options.Add(dryRun);
        Options.Add(unsafeCode);
        SetAction(RunAsync);
    }

    async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var (request, arguments) = line.GetValue(resume) ? Resumed(line) : (options.Request(line), ArgumentsOf(line));
        var timeout = Timeout(request);
        var unsafely = arguments.Contains(unsafeCode.Name);
        var asked = await new Planner(BundledSuites.Read, PulledSets.OfUser.Find, BundledRecipes.Read, new PullDisplay(Terminal.Error))
            .PlanAsync(line.GetValue(dryRun) ? request with { Pull = null } : request, ct);
        var plan = CodeGate.Admit(asked, request.Suites is { Count: > 0 }, unsafely, only: line.GetValue(dryRun));
        SuiteCheck.RefuseProblems(plan.Suites);
        if (line.GetValue(dryRun))
        {
            DryRun.Show(plan, Terminal.Out);
            return ExitCode.Success;
        }

        var path = request.Out ?? RunFolders.New(TimeProvider.System);
        var complete = await RunAsync(plan, path, arguments, timeout, ct);
        CodeJudging.Prepare([new(path)], unsafely);
        ReportCommand.Write(new([new(path)], []), path);
        return complete ? ExitCode.Success : ExitCode.Incomplete;
    }

    /// <returns>Whether every sample has an answer.</returns>
    static async Task<bool> RunAsync(RunPlan plan, string path, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken ct)
    {
        using var output = RunOutput.Open(path, plan, arguments, TimeProvider.System.GetUtcNow(), Probe.Record);
        Announce(output, plan);
        return await TakeSamplesAsync(plan, output, timeout, ct);
    }

    /// <returns>Whether every sample has an answer.</returns>
    static async Task<bool> TakeSamplesAsync(RunPlan plan, RunOutput output, TimeSpan timeout, CancellationToken ct)
    {
        var complete = true;
        var display = RunDisplay.For(plan, Terminal.Error);
        await display.WhileAsync(async () =>
        {
            await foreach (var next in new Sampler(TimeProvider.System, timeout) { Repeated = output.Repeated, LogFile = output.Folder.EngineLogFile }.RunAsync(InterruptedLast(plan, output.Interrupted), output.Taken, ct))
            {
                complete &= next is not (RunEvent.StageFailed or RunEvent.SampleTaken { Sample.Error: not null });
                Record(next, output);
                display.Show(next);
            }
        });
        return complete;
    }

    /// <summary>Where native code may have ended the program, it may do so again: the others go first.</summary>
    static RunPlan InterruptedLast(RunPlan plan, string? candidate) =>
        candidate is null ? plan : plan with { Stages = [.. plan.Stages.OrderBy(stage => stage.Candidate.Key == candidate)] };

    static void Record(RunEvent next, RunOutput output)
    {
        switch (next)
        {
            case RunEvent.StageStarted(var stage, _):
                output.Begin(stage.Candidate.Key);
                break;
            case RunEvent.SampleTaken(var sample):
                output.Add(sample);
                break;
            case RunEvent.RepeatTaken(var sample):
                output.AddRepeat(sample);
                break;
            case RunEvent.StageEnded(var load):
                output.Add(load);
                output.End();
                break;
            case RunEvent.StageFailed:
                output.End();
                break;
            case RunEvent.Probed(var probe):
                output.Add(probe);
                break;
        }
    }

    static void Announce(RunOutput output, RunPlan plan)
    {
        if (output.TornBytes > 0)
        {
            Terminal.Error.MarkupLineInterpolated($"[yellow]A line that was cut off when the run was stopped ({output.TornBytes} bytes) is dropped; its sample is taken again.[/]");
        }

        if (output.Interrupted is { } candidate && plan.Stages.Count > 1)
        {
            Terminal.Error.MarkupLineInterpolated($"[yellow]The program ended while it measured '{Untrusted.ForTerminal(candidate)}', which comes last now.[/]");
        }

        if (output.Taken.Count > 0)
        {
            Terminal.Error.MarkupLineInterpolated($"[yellow]{output.Taken.Count} of {plan.Count} samples are there already.[/]");
        }

        if (output.Failed.Count > 0)
        {
            Terminal.Error.MarkupLineInterpolated($"[yellow]{output.Failed.Count} samples in which the engine failed are asked again; the later answer counts.[/]");
        }

        foreach (var notice in PlanNotices.Of(plan))
        {
            Terminal.Error.MarkupLineInterpolated($"[yellow]{Untrusted.ForTerminal(notice)}[/]");
        }

        Showable.Write(plan, Terminal.Error);
    }

    (RunRequest Request, IReadOnlyList<string> Arguments) Resumed(ParseResult line)
    {
        var asked = options.Request(line);
        var folder = asked.Out is { } path ? new RunFolder(path) : RunFolders.Unfinished();
        var recorded = folder.ReadInfo().Arguments;
        if (asked with { Out = null, Load = null, Generation = null, Server = null, Prompting = null } != RunRequest.Empty || asked.Prompting != new PromptOverrides())
        {
            throw new UsageException($"--resume repeats what was asked ('{string.Join(' ', recorded)}'): give it alone or with --out.");
        }

        return (options.Request(Parse(recorded)) with { Out = folder.Path }, recorded);
    }

    static IReadOnlyList<string> ArgumentsOf(ParseResult line) => [.. line.Tokens.Select(token => token.Value).SkipWhile(value => value != "run").Skip(1)];

    static TimeSpan Timeout(RunRequest request) => request.TimeoutSeconds switch
    {
        null => TimeSpan.FromMinutes(10),
        > 0 and <= 86_400 and var seconds => TimeSpan.FromSeconds(seconds),
        var seconds => throw new UsageException($"The timeout cannot be '{seconds}' seconds: give more than 0 and at most 86400."),
    };
}
