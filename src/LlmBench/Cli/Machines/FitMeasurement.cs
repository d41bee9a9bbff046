using System.Diagnostics;
using LlmBench.Cli.Catalogs;
using LlmBench.Engines;
using LlmBench.Engines.Reference;
using LlmBench.Gguf;
using LlmBench.Hardware.Fit;
using LlmBench.Hardware.Probes;
using Spectre.Console;

namespace LlmBench.Cli.Machines;

/// <summary>Holds predicted memory and speed against a model that is really loaded, in the reference engine and in this process.</summary>
static class FitMeasurement
{
    const int GeneratedTokens = 32;

    public static async Task ShowAsync(IReadOnlyList<string> names, int context, CancellationToken ct)
    {
        var bandwidth = Probe.Here(measure: true).Bandwidth!.ReadBytesPerSecond;
        var table = ListCommand.Table("Model", "Context", "Process before", "Model needs", "Predicted process", "Measured process", "Error", "Ceiling", "Measured speed");
        foreach (var name in names)
        {
            foreach (var model in await Engine.Catalog["reference"].Models.FindAsync(name, new(context), ct))
            {
                var row = await MeasureAsync(model, context, ct);
                table.AddRow(
                    Markup.Escape(Untrusted.ForTerminal($"{model.Name}:{model.Quantization}")),
                    Amount.Context(row.Context),
                    Amount.Bytes(row.Before),
                    Amount.Bytes(row.Need.TotalBytes),
                    Amount.Bytes(row.Predicted),
                    Amount.Bytes(row.Measured),
                    $"{Amount.Number(100.0 * (row.Predicted - row.Measured) / row.Measured)} %",
                    Amount.TokensPerSecond(Roofline.Ceiling(bandwidth, row.Active, row.Need.KvBytes)),
                    Amount.TokensPerSecond(row.Rate));
            }
        }

        Terminal.Out.Write(table);
        Terminal.Out.WriteLine("Process: its working set, before the file is opened and after the whole context was computed; a first load with a short context was thrown away, so that compiled code is not taken for the model's. A model that fits into a cache may exceed the ceiling of main memory.");
    }

    internal static async Task<FitRow> MeasureAsync(Model model, int context, CancellationToken ct)
    {
        await FillAsync(model, Math.Min(context, 2 * GeneratedTokens), ct);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Environment.WorkingSet;
        var shape = ShapeReader.Of(GgufFile.Read(model.Path!));
        var (length, after, seconds) = await FillAsync(model, context, ct);
        return new(length, before, after, MemoryNeed.Of(shape, length, EngineMemory.Reference), shape.ActiveBytes, GeneratedTokens / seconds);
    }

    /// <summary>Loads the model, fills the context but for a few tokens, and generates those.</summary>
    static async Task<(int Length, long WorkingSet, double Seconds)> FillAsync(Model model, int context, CancellationToken ct)
    {
        await using var engine = new ReferenceEngine();
        await engine.LoadAsync(model, new(context), ct);
        var length = engine.ContextLength;
        var generated = Math.Min(GeneratedTokens, length / 2);
        var next = engine.Compute([.. Enumerable.Range(0, length - generated).Select(i => i % engine.VocabularySize)], ct);
        var start = Stopwatch.GetTimestamp();
        for (var token = 0; token < generated; token++)
        {
            next = engine.Compute([next], ct);
        }

        return (length, Environment.WorkingSet, Stopwatch.GetElapsedTime(start).TotalSeconds * GeneratedTokens / generated);
    }
}
