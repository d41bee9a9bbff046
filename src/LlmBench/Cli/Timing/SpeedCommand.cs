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
        var (loads, rows) = await MeasureAsync(plan, machine, ct);
        var arguments = line.Tokens.Select(token => token.Value).SkipWhile(value => value != "speed").Skip(1);
        var run = new SpeedRun(
            Path.GetFileName(plan.Folder), TimeProvider.System.GetUtcNow(), RunRecord.Program, [.. arguments], HostInfo.Current(),
            [.. plan.Stages.Select(stage => stage.Candidate.Record)], loads, rows)
        {
            Machine = JsonSerializer.SerializeToElement(machine, HardwareJson.Default.Machine),
        };
        new SpeedFolder(plan.Folder).Write(run);
        SpeedDisplay.Show(SpeedBoard.Of([run]), Terminal.Out);
        Terminal.Out.WriteLine($"Ceiling by {Amount.BytesPerSecond(machine.Bandwidth?.ReadBytesPerSecond)} measured. Every repetition is in {Path.Combine(plan.Folder, "speed.json")}; charts: 'llmbench report {plan.Folder}'.");
        return ExitCode.Success;
    }

    static async Task<(List<SpeedLoad> Loads, List<SpeedRow> Rows)> MeasureAsync(SpeedPlan plan, Machine machine, CancellationToken ct)
    {
        using var sensors = MachineSensors.Open();
        var runner = new SpeedRunner(machine, sensors, plan.Repeats, Path.Combine(plan.Folder, "benchmarkdotnet"));
        var (loads, rows) = (new List<SpeedLoad>(), new List<SpeedRow>());
        foreach (var (candidate, tests) in plan.Stages)
        {
            Terminal.Error.WriteLine(Untrusted.ForTerminal($"{candidate.Record.Label}: {tests.Count} tests, {plan.Repeats} repeats each"));
            var (load, measured) = await MeasureAsync(runner, candidate, tests, ct);
            loads.Add(load);
            rows.AddRange(measured);
        }

        return (loads, rows);
    }

    static async Task<(SpeedLoad Load, IReadOnlyList<SpeedRow> Rows)> MeasureAsync(SpeedRunner runner, SpeedCandidate candidate, IReadOnlyList<SpeedTest> tests, CancellationToken ct)
    {
        try
        {
            return await runner.RunAsync(candidate, tests, ct);
        }
        catch (EngineException error)
        {
            ct.ThrowIfCancellationRequested();
            throw new UsageException($"'{candidate.Record.Label}' could not be measured: {error.Message}");
        }
    }
}
