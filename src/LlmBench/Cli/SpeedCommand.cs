using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LlmBench.Engines;
using LlmBench.Hardware;
using LlmBench.Hardware.Probes;
using LlmBench.Speed;
using Spectre.Console;

namespace LlmBench.Cli;

/// <summary><c>llmbench speed</c>: how fast models read prompts and write answers.</summary>
sealed class SpeedCommand : Command
{
    readonly SpeedOptions options = new();

    readonly Option<bool> selfTest = new("--self-test") { Description = "Measure a synthetic engine whose times are known, and hold what is reported against them." };

    public SpeedCommand()
        : base("speed", Help.With(
            "Measures how fast models read prompts (pp) and write answers (tg); every option is a list, and the lists multiply.",
            "llmbench speed --model nano-4m:f16 --pp 64,128 --tg 32 --threads 1,2",
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
            return TestItself(options.OutOf(line), ct);
        }

        var plan = await options.PlanAsync(line, ct);
        var machine = Probe.Here(measure: true);
        var runner = new SpeedRunner(machine, plan.Repeats, Path.Combine(plan.Folder, "benchmarkdotnet"));
        var rows = new List<SpeedRow>();
        foreach (var (model, tests) in plan.Models)
        {
            foreach (var threads in plan.Threads)
            {
                Terminal.Error.MarkupLineInterpolated($"{Untrusted.ForTerminal(model.Name)}:{model.Quantization}, {threads} threads: {tests.Count} tests, {plan.Repeats} repeats each");
                rows.AddRange(await MeasureAsync(runner, plan.Engine, model, new(tests.Max(test => test.Positions), threads), tests, ct));
            }
        }

        var arguments = line.Tokens.Select(token => token.Value).SkipWhile(value => value != "speed").Skip(1);
        new SpeedReport(TimeProvider.System.GetUtcNow(), RunRecord.Program, [.. arguments], JsonSerializer.SerializeToElement(machine, HardwareJson.Default.Machine), rows)
            .Write(Path.Combine(plan.Folder, "speed.json"));
        Show(rows, machine, plan.Folder);
        return ExitCode.Success;
    }

    static async Task<IReadOnlyList<SpeedRow>> MeasureAsync(
        SpeedRunner runner, Engine engine, Model model, LoadSettings settings, IReadOnlyList<SpeedTest> tests, CancellationToken ct)
    {
        try
        {
            return await runner.RunAsync(engine, model, settings, tests, ct);
        }
        catch (EngineException error)
        {
            ct.ThrowIfCancellationRequested();
            throw new UsageException($"'{model.Name}:{model.Quantization}' could not be measured: {error.Message}");
        }
    }

    static void Show(List<SpeedRow> rows, Machine machine, string folder)
    {
        var table = ListCommand.Table("Candidate", "Threads", "Test", "tok/s", "± %", "Ceiling", "TTFT ms", "Wait p50 / p95 / p99 ms", "Load / again ms", "Memory", "Flags");
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(Untrusted.ForTerminal(row.Candidate)),
                Amount.Number(row.Threads),
                row.Test,
                string.Create(CultureInfo.InvariantCulture, $"{row.TokensPerSecond:#,0.0}"),
                Amount.Number(row.StandardDeviationPercent),
                Amount.TokensPerSecond(row.CeilingTokensPerSecond),
                Amount.Number(row.TtftMs),
                $"{Amount.Number(row.WaitP50Ms)} / {Amount.Number(row.WaitP95Ms)} / {Amount.Number(row.WaitP99Ms)}",
                $"{Amount.Number(row.FirstLoadMs)} / {Amount.Number(row.WarmLoadMs)}",
                Amount.Bytes(row.MemoryBytes),
                string.Join("; ", row.Flags));
        }

        Terminal.Out.Write(table);
        Terminal.Out.WriteLine($"By the client's clock; ceiling by {Amount.BytesPerSecond(machine.Bandwidth?.ReadBytesPerSecond)} measured. Every repetition is in {Path.Combine(folder, "speed.json")}; BenchmarkDotNet's own files lie beside it.");
    }

    static int TestItself(string? folder, CancellationToken ct)
    {
        var own = folder is null ? Directory.CreateTempSubdirectory("llmbench-") : null;
        try
        {
            var rows = SelfTest.Run(folder ?? own!.FullName, ct).ToList();
            var table = ListCommand.Table("Engine", "True tok/s", "Reported tok/s", "Error %", "Harness adds", "Deviation off by", "Flags", "Remarks", "Passes");
            foreach (var row in rows)
            {
                table.AddRow(
                    row.Course,
                    string.Create(CultureInfo.InvariantCulture, $"{row.TrueTokensPerSecond:0.00}"),
                    string.Create(CultureInfo.InvariantCulture, $"{row.TokensPerSecond:0.00}"),
                    string.Create(CultureInfo.InvariantCulture, $"{100 * row.Error:0.000}"),
                    string.Create(CultureInfo.InvariantCulture, $"{row.OverheadMicroseconds:0.000} µs a token"),
                    string.Create(CultureInfo.InvariantCulture, $"{row.DeviationError:0.0e0}"),
                    string.Join("; ", row.Flags),
                    Markup.Escape(string.Join("; ", row.Remarks)),
                    row.Passes ? "yes" : "NO");
            }

            Terminal.Out.Write(table);
            return rows.All(row => row.Passes) ? ExitCode.Success : ExitCode.Incomplete;
        }
        finally
        {
            own?.Delete(recursive: true);
        }
    }
}
