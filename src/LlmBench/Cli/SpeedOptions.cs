using System.CommandLine;
using System.Globalization;
using LlmBench.Engines;
using LlmBench.Speed;

namespace LlmBench.Cli;

/// <summary>What <c>llmbench speed</c> can be told.</summary>
sealed class SpeedOptions
{
    static readonly int[] UsualPrompts = [128, 512, 2048];
    static readonly int[] UsualGenerations = [32, 128];

    readonly Option<string[]> models = new("--model", "-m") { Description = "A GGUF file, or a name that the engine knows." };

    readonly Option<string?> quants = new("--quants") { Description = "Quantizations of a named model: q8_0,q4_0. Default: all there are." };

    readonly Option<string> engine = new("--engine", "-e") { Description = "What to load the models with.", DefaultValueFactory = _ => "reference" };

    readonly Option<string?> prompts = new("--pp") { Description = "Tokens of prompts. Default: 128,512,2048, as far as the model's context goes." };

    readonly Option<string?> generations = new("--tg") { Description = "Tokens of answers. Default: 32,128, as far as the model's context goes." };

    readonly Option<string?> depths = new("--depth") { Description = "Tokens that are in the context before. Default: 0." };

    readonly Option<string?> threads = new("--threads", "-t") { Description = "Processor threads. Default: one per core." };

    readonly Option<int> repeats = new("--repeats", "-r") { Description = "Measured repetitions of each test, after a warm-up.", DefaultValueFactory = _ => 10 };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "Folder for the results. Default: a new one in results/." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[models, quants, engine, prompts, generations, depths, threads, repeats, outFolder])
        {
            command.Options.Add(option);
        }
    }

    public string? OutOf(ParseResult line) => line.GetValue(outFolder);

    /// <exception cref="UsageException">Something cannot be measured.</exception>
    public async Task<SpeedPlan> PlanAsync(ParseResult line, CancellationToken ct)
    {
        var chosen = Engine.Catalog[line.GetRequiredValue(engine)];
        await RefuseWithoutTokensAsync(chosen);
        var names = line.GetValue(models) is [_, ..] some ? some : throw new UsageException("Name a model to measure with --model, such as nano-4m:f16.");
        var found = new List<Model>();
        foreach (var name in names.SelectMany(name => Named(name, line.GetValue(quants))))
        {
            found.AddRange(await chosen.Models.FindAsync(name, new(), ct));
        }

        var times = line.GetValue(repeats) is >= 2 and <= 1000 and var count ? count : throw new UsageException($"The number of repeats cannot be '{line.GetValue(repeats)}': give 2 to 1000.");
        var tests = found.Select(model => (model, TestsOf(line, model))).ToList();
        return new(chosen, tests, Numbers(line, threads, 1, 1024) ?? [Environment.ProcessorCount], times, Folder(line));
    }

    static IEnumerable<string> Named(string name, string? quants) =>
        quants is null || name.Contains(':', StringComparison.Ordinal) ? [name] : quants.Split(',', StringSplitOptions.TrimEntries).Select(quantization => $"{name}:{quantization}");

    static async Task RefuseWithoutTokensAsync(Engine engine)
    {
        await using var started = engine.Start();
        if (started is not ITokenEngine)
        {
            throw new UsageException($"The engine '{engine.Name}' takes texts and not tokens, which exact lengths need: measure with the engine 'reference', or use 'llmbench run', which notes pp and tg of every answer.");
        }
    }

    IReadOnlyList<SpeedTest> TestsOf(ParseResult line, Model model)
    {
        var tests = SpeedTest.Of(
            Numbers(line, prompts, 1, 1_000_000) ?? [.. UsualPrompts.Where(tokens => tokens <= model.ContextLength)],
            Numbers(line, generations, 1, 1_000_000) ?? [.. UsualGenerations.Where(tokens => tokens < model.ContextLength)],
            Numbers(line, depths, 0, 1_000_000) ?? [0]);
        return tests.FirstOrDefault(test => test.Positions > model.ContextLength) is { } large
            ? throw new UsageException($"The test '{large.Name}' needs {large.Positions} tokens of context, and '{model.Name}:{model.Quantization}' has {model.ContextLength}.")
            : tests;
    }

    /// <summary>Numbers with commas between them; none where the option is not given.</summary>
    static IReadOnlyList<int>? Numbers(ParseResult line, Option<string?> option, int least, int most)
    {
        if (line.GetValue(option) is not { } text)
        {
            return null;
        }

        return [.. text.Split(',', StringSplitOptions.TrimEntries).Select(word =>
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw new UsageException($"'{option.Name}' cannot be '{text}': give whole numbers from {least} to {most} with commas between them."))];
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
