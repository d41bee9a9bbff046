using System.CommandLine;
using LlmBench.Cli.Catalogs;
using LlmBench.Cli.Reports;
using LlmBench.Cli.Running;
using LlmBench.Hardware;
using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Fit;
using LlmBench.Hardware.Tiers;
using Spectre.Console;

namespace LlmBench.Cli.Machines;

/// <summary><c>llmbench tiers</c>: the documented hardware tiers, held against arithmetic and measurements.</summary>
sealed class TiersCommand : Command
{
    readonly Argument<string[]> runs = new("run") { Description = "Folders of runs and speed runs, of this machine or of others, whose measurements are shown.", Arity = ArgumentArity.ZeroOrMore };

    readonly Option<string?> tiers = new("--tiers") { Description = "A JSON file in the form of hardware/tiers.json, whose rows are added." };

    public TiersCommand()
        : base("tiers", Help.With(
            "Holds the documented hardware tiers against arithmetic and measurements.",
            "llmbench tiers results/20261124-090000",
            "llmbench tiers --tiers my-tiers.json"))
    {
        Arguments.Add(runs);
        Options.Add(tiers);
        SetAction(Show);
    }

    void Show(ParseResult line)
    {
        var table = line.GetValue(tiers) is { } path ? TierTable.Bundled.And(HardwareData.Read(path, HardwareJson.Default.TierTable)) : TierTable.Bundled;
        var (catalogue, devices) = (ModelCatalogue.Bundled, DeviceTable.Bundled);
        var measured = RunMeasurement.Read(ReportSources.Named(line.GetValue(runs) ?? []));
        Terminal.Out.Write(Tiers(table, catalogue, devices, measured));
        Terminal.Out.Write(Claims(table, catalogue, devices));
        Terminal.Out.Write(Mixtures(table, catalogue));
        Terminal.Out.WriteLine($"Memory: weights, KV cache in F16 and {EngineMemory.LlamaCpp.Name}'s buffers; a range of contexts is with and without the buffers. 2k is 2048 tokens, 1 GB is 10^9 bytes.");
        Terminal.Out.WriteLine($"Sources: {table.Source}; {devices.Source}; {devices.MeasurementSource}.");
    }

    static Table Tiers(TierTable tiers, ModelCatalogue catalogue, DeviceTable devices, IReadOnlyList<RunMeasurement> measured)
    {
        var table = ListCommand.Table("Tier", "The table says", "Weights", "+ KV 4k", "+ KV 8k", "Buffers", "Verdict on memory", "Ceiling on the device", "Measured");
        foreach (var tier in tiers.Tiers)
        {
            var shape = catalogue[tier.Model].Shape(tier.Quantization);
            var (at4k, at8k) = (MemoryNeed.Of(shape, 4096, EngineMemory.LlamaCpp), MemoryNeed.Of(shape, 8192, EngineMemory.LlamaCpp));
            table.AddRow(
                Cell($"{tier.Name} {tier.Quantization}"),
                Cell($"{Amount.Bytes(tier.MemoryBytes)}, {tier.Recommended}"),
                Amount.Bytes(at4k.WeightBytes),
                Amount.Bytes(at4k.WeightBytes + at4k.KvBytes),
                Amount.Bytes(at8k.WeightBytes + at8k.KvBytes),
                Amount.Bytes(at8k.BufferBytes),
                TierVerdict.Of(shape, tier.MemoryBytes, EngineMemory.LlamaCpp).Text,
                string.Join('\n', tier.Devices.Select(name => Cell(Ceiling(name, shape, devices)))),
                Cell(Measured(tier, catalogue, measured)));
        }

        return table;
    }

    static string Ceiling(string name, ModelShape shape, DeviceTable devices) => devices.Find(name) is { } device
        ? $"{device.Title}: {Amount.TokensPerSecond(Roofline.Ceiling(device.BytesPerSecond, shape.ActiveBytes))}"
        : $"{name}: not in the device table";

    static string Measured(Tier tier, ModelCatalogue catalogue, IReadOnlyList<RunMeasurement> measured)
    {
        var rows = measured.Where(row => TierMatch.Is(row.Candidate.Quantization, row.Candidate.ParameterCount, tier, catalogue)).ToList();
        return rows is [] ? Amount.Bytes(null) : string.Join('\n', rows.Select(row =>
            $"{row.Candidate.Label}: {Amount.TokensPerSecond(row.TokensPerSecond)}, {Amount.Bytes(row.MemoryBytes)} ({row.Machine})"));
    }

    static Table Claims(TierTable tiers, ModelCatalogue catalogue, DeviceTable devices)
    {
        var table = ListCommand.Table("Claimed speed", "Verdict", "Measured by others on that device");
        foreach (var claim in tiers.SpeedClaims ?? [])
        {
            var others = devices.Measurements.Where(row => row.Device == claim.Device).Select(row => $"{row.Model}: {Amount.TokensPerSecond(row.TokensPerSecond)}");
            table.AddRow(
                Cell(claim.Text),
                Cell(SpeedVerdict.Of(claim, catalogue[claim.Model].Shape(claim.Quantization), devices.Find(claim.Device)).Text),
                Cell(string.Join('\n', others.DefaultIfEmpty(Amount.Bytes(null)))));
        }

        return table;
    }

    /// <summary>Mixtures of experts break tiers that are keyed by "B": memory follows all bytes, speed the active ones.</summary>
    static Table Mixtures(TierTable tiers, ModelCatalogue catalogue)
    {
        var table = ListCommand.Table("Mixture of experts", "Parameters", "Needs at 8k", "Tier by memory", "Read for each token", "As fast as a dense model of");
        foreach (var model in catalogue.Models.Where(model => model.ActiveParameters is not null))
        {
            var shape = model.Shape();
            var need = MemoryNeed.Of(shape, 8192, EngineMemory.LlamaCpp).TotalBytes;
            table.AddRow(
                Cell(shape.Name),
                $"{Amount.Number(model.Parameters / 1e9)} B, {Amount.Number(model.ActiveParameters / 1e9)} B active",
                Amount.Bytes(need),
                Cell(tiers.Tiers.Where(tier => tier.MemoryBytes >= need).MinBy(tier => tier.MemoryBytes)?.Name ?? "above all tiers"),
                Amount.Bytes(shape.ActiveBytes),
                $"{Amount.Number(model.ActiveParameters / 1e9)} B");
        }

        return table;
    }

    /// <summary>Rows come from files that others wrote.</summary>
    static string Cell(string text) => Markup.Escape(string.Join('\n', text.Split('\n').Select(Untrusted.ForTerminal)));
}
