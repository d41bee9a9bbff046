using System.CommandLine;
using System.Text.Json;
using LlmBench.Cli.Catalogs;
using LlmBench.Hardware;
using LlmBench.Hardware.Probes;
using Spectre.Console;

namespace LlmBench.Cli.Machines;

/// <summary><c>llmbench hardware</c>: what this machine has, and how fast its memory is.</summary>
sealed class HardwareCommand : Command
{
    readonly Option<bool> json = new("--json") { Description = "The same as JSON, as it stands in every run.json." };

    public HardwareCommand()
        : base("hardware", Help.With("Shows what this machine has, and measures its memory bandwidth.", "llmbench hardware --json"))
    {
        Options.Add(json);
        SetAction(Show);
    }

    void Show(ParseResult line)
    {
        var machine = Probe.Here(measure: true);
        if (line.GetValue(json))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(machine, HardwareJson.Default.Machine));
            return;
        }

        var table = ListCommand.Table("What", "This machine");
        foreach (var (name, text) in Rows(machine).Where(row => row.Text is not null))
        {
            table.AddRow(name, Markup.Escape(Untrusted.ForTerminal(text!)));
        }

        Terminal.Out.Write(table);
    }

    static IEnumerable<(string Name, string? Text)> Rows(Machine machine)
    {
        var (processor, memory) = (machine.Processor, machine.Memory);
        yield return ("System", machine.System);
        yield return ("Processor", processor.Name);
        yield return ("Cores", $"{Count(processor.PhysicalCores)} physical, {Count(processor.LogicalCores)} logical, {Amount.Number(processor.UsableCores)} for this process");
        yield return ("Last-level cache", processor.LastLevelCacheBytes is { } cache ? Amount.Bytes(cache) : null);
        yield return ("Instructions", string.Join(", ", processor.Instructions));
        yield return ("Memory", $"{Amount.Bytes(memory.TotalBytes)}, available now {Amount.Bytes(memory.AvailableBytes)}");
        yield return ("Container's limit", memory.LimitBytes is { } limit ? Amount.Bytes(limit) : null);
        yield return ("GPU's share of memory", memory.GpuShareBytes is { } share ? Amount.Bytes(share) : null);
        foreach (var gpu in machine.Gpus)
        {
            yield return ("GPU", gpu.MemoryBytes is { } bytes ? $"{gpu.Name}, {Amount.Bytes(bytes)}, free {Amount.Bytes(gpu.FreeBytes)}" : gpu.Name);
        }

        yield return ("Power", Text(machine.Power));
        yield return ("Load by others", Text(machine.Load));
        yield return ("Memory bandwidth", $"read {Amount.BytesPerSecond(machine.Bandwidth?.ReadBytesPerSecond)}, triad {Amount.BytesPerSecond(machine.Bandwidth?.TriadBytesPerSecond)}");
        yield return ("Measured as", machine.Bandwidth?.Method);
    }

    static string Count(int? count) => Amount.Number(count);

    static string? Text(Power? power) => power is null ? null : string.Join(", ", new[]
    {
        power.OnBattery switch { true => "on battery", false => "on mains", null => null },
        power.BatteryPercent is { } percent ? $"battery {Amount.Number(percent)} %" : null,
        power.Mode,
    }.OfType<string>());

    static string? Text(Load? load) => load is null ? null
        : $"{Amount.Number(load.OtherBusyCores)} cores' worth{(load.IsBusy ? ": busy, measurements will suffer" : "")}; average of a minute {Amount.Number(load.MinuteAverage)}";
}
