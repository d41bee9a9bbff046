using System.CommandLine;
using System.Text.Json;
using LlmBench.Cli.Running;
using LlmBench.Engines;
using LlmBench.Hardware;
using LlmBench.Hardware.Probes;
using LlmBench.Hardware.Sensors;
using LlmBench.Reporting.Speeds;
using LlmBench.Results;
using LlmBench.Results.SpeedRuns;
using LlmBench.Speed;
using Spectre.Console;

namespace LlmBench.Cli.Timing;

/// <summary><c>llmbench speed</c>: how fast models read prompts and write answers.</summary>
sealed class SpeedCommand : Command
{
    readonly SpeedOptions options = new();

    readonly Option<bool> selfTest = new("--self-test") { Description = "Measure a synthetic engine whose times are known, and hold what is reported against them." };

    public SpeedCommand()
        : base("speed", Help.With(
            "Measures how fast models read prompts (pp) and write answers (tg); every option is a list, and the lists multiply.",
            "llmbench speed --model nano-4m:f16 --pp 64,128 --tg 32 --threads 1,2",
            "llmbench speed --engine ollama --model qwen3:8b --pp 512 --tg 128",
            "llmbench speed --self-test"))
    {
        options.AddTo(this);
        Options.Add(selfTest);
        SetAction(RunAsync);
    }

    async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        if (line.GetValue(selfTest))
        {
            return SelfTestDisplay.Run(options.OutOf(line), ct);
        }

        var plan = await options.PlanAsync(line, ct);
        foreach (var notice in plan.Notices)
        {
            Terminal.Error.WriteLine(notice);
        }

        var machine = Probe.Here(measure: true);
        var arguments = line.Tokens.Select(token => token.Value).SkipWhile(value => value != "speed").Skip(1);
        var begun = new SpeedRun(
            Path.GetFileName(plan.Folder), TimeProvider.System.GetUtcNow(), RunRecord.Program, [.. arguments], HostInfo.Current(), [.. plan.Stages.Select(stage => stage.Candidate.Record)], [], [])
        {
            Machine = JsonSerializer.SerializeToElement(machine, HardwareJson.Default.Machine),
        };
        var run = await MeasureAsync(plan, begun, machine, ct);
        if (run.Loads is [])
        {
            return ExitCode.Incomplete;
        }

        SpeedDisplay.Show(SpeedBoard.Of([run]), Terminal.Out);
        Terminal.Out.WriteLine($"Ceiling by {Amount.BytesPerSecond(machine.Bandwidth?.ReadBytesPerSecond)} measured. Every repetition is in {Path.Combine(plan.Folder, "speed.json")}; charts: 'llmbench report {plan.Folder}'.");
        return run.Loads.Count == plan.Stages.Count ? ExitCode.Success : ExitCode.Incomplete;
    }

    /// <summary>Each candidate is written down as soon as it is measured; one that fails does not keep the others from it.</summary>
    static async Task<SpeedRun> MeasureAsync(SpeedPlan plan, SpeedRun run, Machine machine, CancellationToken ct)
    {
        var folder = new SpeedFolder(plan.Folder);
        using var sensors = MachineSensors.Open();
        var runner = new SpeedRunner(machine, sensors, plan.Repeats, Path.Combine(plan.Folder, "benchmarkdotnet"));
        foreach (var (candidate, tests) in plan.Stages)
        {
            Terminal.Error.WriteLine(Untrusted.ForTerminal($"{candidate.Record.Label}: {tests.Count} tests, {plan.Repeats} repeats each"));
            try
            {
                var (load, rows) = await runner.RunAsync(candidate, tests, ct);
                run = run with { Loads = [.. run.Loads, load], Rows = [.. run.Rows, .. rows] };
                folder.Write(run);
            }
            catch (EngineException error)
            {
                ct.ThrowIfCancellationRequested();
                Terminal.Error.MarkupLineInterpolated($"[red]'{Untrusted.ForTerminal(candidate.Record.Label)}' could not be measured: {Untrusted.ForTerminal(error.Message)}[/]");
            }
        }

        return run;
    }
}
