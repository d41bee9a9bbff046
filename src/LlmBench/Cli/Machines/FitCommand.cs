using System.CommandLine;
using LlmBench.Cli.Catalogs;
using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Fit;
using LlmBench.Hardware.Probes;
using LlmBench.Hardware.Tiers;
using Spectre.Console;

namespace LlmBench.Cli.Machines;

/// <summary><c>llmbench fit</c>: what models need, and whether this machine has it.</summary>
sealed class FitCommand : Command
{
    readonly Option<string[]> models = new("--model", "-m") { Description = "A GGUF file, a model of the catalogue, a nano model, or a JSON file of GGUF metadata. Default: the catalogue." };

    readonly Option<int> context = new("--context", "-c") { Description = "Tokens of prompt and answer together.", DefaultValueFactory = _ => 8192 };

    readonly Option<string?> engine = new("--engine", "-e") { Description = "Whose memory to reckon with: llama.cpp or reference. Default: llama.cpp." };

    readonly Option<bool> measure = new("--measure") { Description = "Load each model in the reference engine, fill the context, and hold the measured memory and speed against the prediction." };

    public FitCommand()
        : base("fit", Help.With(
            "Shows the memory that models need, whether this machine has it, and the speed that its memory allows.",
            "llmbench fit --model qwen2.5-14b --context 8192",
            "llmbench fit --model nano-12m:f16 --context 512 --measure"))
    {
        foreach (var option in (Option[])[models, context, engine, measure])
        {
            Options.Add(option);
        }

        SetAction(ShowAsync);
    }

    async Task<int> ShowAsync(ParseResult line, CancellationToken ct)
    {
        var tokens = line.GetValue(context) is >= 16 and var given and <= 100_000_000
            ? given
            : throw new UsageException($"The context cannot be '{line.GetValue(context)}' tokens: give 16 to 100000000.");
        var names = line.GetValue(models) is [_, ..] some ? some : [.. ModelCatalogue.Bundled.Models.Select(model => model.Name)];
        if (line.GetValue(measure))
        {
            await FitMeasurement.ShowAsync(names, tokens, ct);
            return ExitCode.Success;
        }

        var memory = EngineMemory.Catalog[line.GetValue(engine) ?? EngineMemory.LlamaCpp.Name];
        var shapes = new List<ModelShape>();
        foreach (var name in names)
        {
            shapes.AddRange(await ModelShapes.FindAsync(name, ct));
        }

        Show(shapes, tokens, memory);
        return ExitCode.Success;
    }

    static void Show(List<ModelShape> shapes, int tokens, EngineMemory engine)
    {
        var devices = DeviceTable.Bundled;
        var room = Room.Of(Probe.Here(measure: true), devices.BandwidthOf);
        var table = ListCommand.Table("Model", "Weights", $"KV at {Amount.Context(tokens)}", "Buffers", "Total", "Fits", "Ceiling", "Expected", "Largest context");
        foreach (var shape in shapes)
        {
            var need = MemoryNeed.Of(shape, tokens, engine);
            var ceiling = room.BytesPerSecond is { } rate ? Roofline.Ceiling(rate, shape.ActiveBytes) : (double?)null;
            table.AddRow(
                Markup.Escape(Untrusted.ForTerminal(shape.Name)),
                Amount.Bytes(need.WeightBytes),
                Amount.Bytes(need.KvBytes),
                Amount.Bytes(need.BufferBytes),
                Amount.Bytes(need.TotalBytes),
                room.Placement(need.TotalBytes),
                Amount.TokensPerSecond(ceiling),
                Amount.TokensPerSecond(ceiling * devices.UsualShare),
                room.BestBytes is { } best ? Amount.Context(MemoryNeed.LargestContext(shape, engine, best)) : Amount.Bytes(null));
        }

        Terminal.Out.Write(table);
        Terminal.Out.WriteLine(Explain(room, devices, engine));
    }

    static string Explain(Room room, DeviceTable devices, EngineMemory engine) =>
        $"Memory: {Amount.Bytes(room.GpuBytes)} of GPU, {Amount.Bytes(room.MainBytes)} of main memory. "
        + $"Ceiling: {Amount.BytesPerSecond(room.BytesPerSecond)} over the bytes that a token reads, with an empty context; "
        + $"expected: {Amount.Number(100 * devices.UsualShare)} % of it, the median of {devices.Measurements.Count} published measurements. Engine: {engine.Name}.";
}
