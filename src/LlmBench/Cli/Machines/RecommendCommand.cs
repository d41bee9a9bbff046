using System.CommandLine;
using LlmBench.Cli.Catalogs;
using LlmBench.Cli.Reports;
using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Fit;
using LlmBench.Hardware.Probes;
using LlmBench.Hardware.Tiers;
using Spectre.Console;

namespace LlmBench.Cli.Machines;

/// <summary><c>llmbench recommend</c>: the models of the catalogue that this machine can run.</summary>
sealed class RecommendCommand : Command
{
    readonly Argument<string[]> runs = new("run") { Description = "Folders of runs and speed runs; a model that they measured is shown with its own accuracy and speed.", Arity = ArgumentArity.ZeroOrMore };

    readonly Option<int> context = new("--context", "-c") { Description = "Tokens of prompt and answer together.", DefaultValueFactory = _ => 8192 };

    readonly Option<double?> memory = new("--memory") { Description = "GB for the model, in place of what this machine has." };

    readonly Option<double?> bandwidth = new("--bandwidth") { Description = "GB/s of memory, in place of what was measured." };

    public RecommendCommand()
        : base("recommend", Help.With(
            "Shows which models of the catalogue this machine can run, the best first in each tier.",
            "llmbench recommend",
            "llmbench recommend --memory 24 --bandwidth 1008"))
    {
        Arguments.Add(runs);
        foreach (var option in (Option[])[context, memory, bandwidth])
        {
            Options.Add(option);
        }

        SetAction(Show);
    }

    void Show(ParseResult line)
    {
        var devices = DeviceTable.Bundled;
        var room = Given(line, devices);
        var tokens = line.GetValue(context) is >= 16 and var given ? given : throw new UsageException($"The context cannot be '{line.GetValue(context)}' tokens: give 16 or more.");
        var best = room.BestBytes ?? throw new UsageException("This machine does not tell its memory: say how many GB a model may have with --memory.");
        var own = OwnResults.Read(ReportSources.Named(line.GetValue(runs) ?? []));
        var fitting = Recommendation.Of(ModelCatalogue.Bundled, TierTable.Bundled, best, tokens, own.AccuracyOf);
        if (fitting is [])
        {
            throw new UsageException($"No model of the catalogue fits into {Amount.Bytes(best)} with a context of {tokens} tokens: give a shorter --context.");
        }

        var table = ListCommand.Table("Tier", "Model", "Needs", "Largest context", "tok/s", "Own accuracy", "MATH-500", "Ollama", "Ask it with");
        foreach (var row in fitting)
        {
            table.AddRow(
                row.Tier,
                row.Shape.Name,
                Amount.Bytes(row.Bytes),
                Amount.Context(MemoryNeed.LargestContext(row.Shape, EngineMemory.LlamaCpp, best)),
                SpeedOf(row, own, room.BytesPerSecond),
                own.AccuracyOf(row.Model.Name, row.Quantization) is { } accuracy ? $"{Amount.Number(accuracy)} %" : Amount.Number(null),
                row.Model.Math500 is { } score ? Amount.Number(score) : Amount.Number(null),
                row.Model.Ollama,
                Markup.Escape(row.Model.Recipe));
        }

        Terminal.Out.Write(table);
        Terminal.Out.WriteLine($"For {Amount.Bytes(best)} and {Amount.BytesPerSecond(room.BytesPerSecond)}. In a tier: models with an accuracy of your own runs first, by it (a mean over their suites: hold only those against each other that ran the same), then by the authors' MATH-500, then by size. Measure before you choose: 'llmbench run'.");
    }

    /// <summary>Measured where it was, else expected from the roofline.</summary>
    static string SpeedOf(Recommendation row, OwnResults own, double? bandwidth) => (own.SpeedOf(row.Model.Name, row.Quantization), bandwidth) switch
    {
        ({ } measured, _) => $"{Amount.TokensPerSecond(measured)}, measured",
        (_, { } rate) => $"{Amount.TokensPerSecond(Roofline.Ceiling(rate, row.Shape.ActiveBytes) * DeviceTable.Bundled.UsualShare)}, expected",
        _ => Amount.TokensPerSecond(null),
    };

    Room Given(ParseResult line, DeviceTable devices)
    {
        var (asked, rate) = (Positive(line, memory), Positive(line, bandwidth));
        var room = Room.Of(Probe.Here(measure: rate is null), devices.BandwidthOf);
        var bytes = asked is { } gigabytes ? (long)(gigabytes * 1e9) : room.BestBytes;
        return new(null, bytes, rate is { } given ? given * 1e9 : room.BytesPerSecond);
    }

    static double? Positive(ParseResult line, Option<double?> option) => line.GetValue(option) switch
    {
        null => null,
        > 0 and < 1e6 and var value => value,
        var value => throw new UsageException($"'{option.Name}' cannot be '{value}': give more than 0."),
    };
}
