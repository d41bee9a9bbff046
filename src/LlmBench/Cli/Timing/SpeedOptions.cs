using System.CommandLine;
using System.Globalization;
using LlmBench.Cli.Running;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Planning;
using LlmBench.Speed;

namespace LlmBench.Cli.Timing;

/// <summary>What <c>llmbench speed</c> can be told.</summary>
sealed class SpeedOptions
{
    readonly Option<string[]> models = new("--model", "-m") { Description = "A GGUF file, or a name that the engine knows." };

    readonly Option<string?> quants = new("--quants") { Description = "Quantizations of a named model: q8_0,q4_0. Default: all there are." };

    readonly Option<string?> engine = new("--engine", "-e") { Description = $"What to load the models with. {Engine.Usual}" };

    readonly Option<string?> threads = new("--threads", "-t") { Description = "Processor threads. Default: one per core." };

    readonly Option<string?> gpuLayers = new("--gpu-layers") { Description = "Layers that a GPU computes; 0 is none. Default: all, where the engine has a GPU." };

    readonly Option<int> repeats = new("--repeats", "-r") { Description = "Measured repetitions of each test, after a warm-up.", DefaultValueFactory = _ => 10 };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "Folder for the results. Default: a new one in results/." };

    readonly SpeedLengths lengths = new();

    readonly ServerOptions server = new();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[models, quants, engine, threads, gpuLayers, repeats, outFolder])
        {
            command.Options.Add(option);
        }

        lengths.AddTo(command);
        server.AddTo(command);
    }

    public string? OutOf(ParseResult line) => line.GetValue(outFolder);

    /// <exception cref="UsageException">Something cannot be measured.</exception>
    public async Task<SpeedPlan> PlanAsync(ParseResult line, CancellationToken ct)
    {
        var names = line.GetValue(models) is [_, ..] some ? some : throw new UsageException("Name a model to measure with --model, such as nano-4m:f16.");
        var chosen = line.GetValue(engine) is { } named ? Engine.Catalog[named] : Engine.UsualFor(names);
        var reached = chosen.Reached?.Invoke(server.Settings(line, null)) ?? chosen;
        var found = new List<Model>();
        foreach (var name in names.SelectMany(name => Named(name, line.GetValue(quants), reached)))
        {
            found.AddRange(await reached.Models.FindAsync(name, new(), ct));
        }

        var times = line.GetValue(repeats) is >= 2 and <= 1000 and var count ? count : throw new UsageException($"The number of repeats cannot be '{line.GetValue(repeats)}': give 2 to 1000.");
        var exact = await TakesTokensAsync(reached);
        var stages = found.SelectMany(model => Loads(line, reached), (model, load) => StageOf(reached, model, load, lengths.TestsOf(line, model, exact), exact)).ToList();
        return new(stages, times, Folder(line), exact ? [] : lengths.NoticesOf(line));
    }

    /// <summary>What is written down holds the context that the tests need; the name does not, since it says nothing of a speed test.</summary>
    static (SpeedCandidate Candidate, IReadOnlyList<SpeedTest> Tests) StageOf(Engine engine, Model model, LoadSettings load, IReadOnlyList<SpeedTest> tests, bool exact)
    {
        var context = tests.Max(test => test.Positions) + (exact ? 0 : SpeedLengths.TextRoom);
        var settings = load with { ContextLength = Math.Min(Math.Max(16, context), model.ContextLength ?? context) };
        var record = RunRecord.Of(new Candidate(engine, model, load));
        var written = RunRecord.Of(new Candidate(engine, model, settings)) with { Key = record.Key, Label = record.Label };
        return (new(engine, model, settings, written), tests);
    }

    /// <exception cref="UsageException">The engine cannot do what a setting asks for.</exception>
    IEnumerable<LoadSettings> Loads(ParseResult line, Engine engine) =>
        from count in Numbers.Of(line, threads, 1, 1024) ?? [0]
        from layers in Numbers.Of(line, gpuLayers, 0, 1000)?.Select(layers => (int?)layers) ?? [null]
        select LoadCheck.For(engine, LoadCheck.Possible(new LoadSettings(Threads: count) { GpuLayers = layers }), parallel: 1);

    static IEnumerable<string> Named(string name, string? quants, Engine engine) =>
        quants is null ? [name] : quants.Split(',', StringSplitOptions.TrimEntries).Select(quantization => engine.Models.Quantized(name, quantization));

    static async Task<bool> TakesTokensAsync(Engine engine)
    {
        await using var started = engine.Start();
        return started is ITokenEngine;
    }

    /// <summary>Made last, when everything else is known to be possible.</summary>
    string Folder(ParseResult line)
    {
        var folder = OutOf(line) ?? Path.Combine("results", string.Create(CultureInfo.InvariantCulture, $"speed-{TimeProvider.System.GetLocalNow():yyyyMMdd-HHmmss}"));
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new UsageException($"'{folder}' is there already and not empty: name a new folder with --out.");
        }

        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder '{folder}' cannot be written: {error.Message}");
        }
    }
}
