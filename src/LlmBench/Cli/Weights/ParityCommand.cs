using System.CommandLine;
using LlmBench.Cli.Running;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Planning;
using LlmBench.Reporting.Parity;
using LlmBench.Results;
using LlmBench.Sampling;
using Spectre.Console;

namespace LlmBench.Cli.Weights;

/// <summary><c>llmbench parity</c>: whether engines do the same with the same weights, so that their rows may be compared.</summary>
sealed class ParityCommand : Command
{
    readonly Argument<string> model = new("model") { Description = "A GGUF file, or a name that the engines know." };

    readonly Option<string[]> engines = new("--engine", "-e")
    {
        Description = "Two or more, with commas between them; ENGINE=NAME where an engine has another name for the model: reference,ollama=nano-4m:f16. Default: those that run in this program.",
    };

    readonly ServerOptions server = new();

    public ParityCommand()
        : base("parity", Help.With(
            "Asks several engines the same prompts with the same settings, and says whether their rows may be compared. Exit code 0: they may; 1: they may not, or it cannot be told.",
            "llmbench parity nano-4m:f16 --engine reference,ollama",
            "llmbench parity model-q8_0.gguf --engine reference,ollama=my-model:latest"))
    {
        Arguments.Add(model);
        Options.Add(engines);
        server.AddTo(this);
        SetAction(CheckAsync);
    }

    async Task<int> CheckAsync(ParseResult line, CancellationToken ct)
    {
        var reached = server.Settings(line, null);
        var names = line.GetValue(engines) is [_, ..] some
            ? some.SelectMany(words => words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList()
            : [.. Engine.Catalog.All.Where(engine => engine.Reached is null).Select(engine => engine.Name)];
        if (names.Count < 2)
        {
            throw new UsageException($"Parity is between engines, and there is only '{string.Join("", names)}': name two or more with --engine, such as --engine reference,ollama.");
        }

        var candidates = new List<Candidate>();
        foreach (var name in names)
        {
            candidates.Add(await FindAsync(name, line.GetRequiredValue(model), reached, ct));
        }

        var probes = await ProbeAsync(candidates, ct);
        var records = candidates.ConvertAll(RunRecord.Of);
        List<EngineParity> found = [.. Enumerable.Range(1, records.Count - 1).Select(i => EngineParity.Of(records[0], probes[0], records[i], probes[i]))];
        ParityTable.Show(records, probes, found, Terminal.Out);
        return found.TrueForAll(parity => parity.Comparable) ? ExitCode.Success : ExitCode.Incomplete;
    }

    static async Task<Candidate> FindAsync(string engine, string model, ServerSettings server, CancellationToken ct)
    {
        var (name, own) = engine.Split('=', 2) is [var before, var after] ? (before, after) : (engine, model);
        var chosen = Engine.Catalog[name].Reached?.Invoke(server) ?? Engine.Catalog[name];
        var load = new LoadSettings(Render: chosen.Renderings[0]);
        return await chosen.Models.FindAsync(own, load, ct) is [var only]
            ? new(chosen, only, load)
            : throw new UsageException($"'{own}' is in several quantizations with the engine '{name}': name one, such as {own}:q8_0.");
    }

    /// <summary>One engine after the other. The first that can tells the tokens of all answers, so that they are counted alike.</summary>
    static async Task<List<IReadOnlyList<ProbeRecord>>> ProbeAsync(IReadOnlyList<Candidate> candidates, CancellationToken ct)
    {
        var probes = new List<IReadOnlyList<ProbeRecord>>();
        var started = new List<IEngine>();
        try
        {
            foreach (var candidate in candidates)
            {
                started.Add(candidate.Engine.Start());
                probes.Add(await ProbeAsync(started[^1], candidate, ct));
            }

            var tokenizer = started.OfType<ILogitEngine>().FirstOrDefault();
            return tokenizer is null ? probes : probes.ConvertAll<IReadOnlyList<ProbeRecord>>(some => [.. some.Select(probe => Tokenized(probe, tokenizer))]);
        }
        finally
        {
            foreach (var engine in started)
            {
                await engine.DisposeAsync();
            }
        }
    }

    static async Task<IReadOnlyList<ProbeRecord>> ProbeAsync(IEngine engine, Candidate candidate, CancellationToken ct)
    {
        try
        {
            await engine.LoadAsync(candidate.Model, candidate.Load, ct);
        }
        catch (EngineException error)
        {
            throw new UsageException($"The engine '{candidate.Engine.Name}' could not load '{candidate.Model.Name}': {error.Message}");
        }

        var probe = new ParityProbe(TimeSpan.FromMinutes(10));
        var found = new List<ProbeRecord>();
        foreach (var prompt in ParityPrompt.All)
        {
            found.Add(await probe.TakeAsync(engine, candidate.Key, prompt, ct));
        }

        return found;
    }

    static ProbeRecord Tokenized(ProbeRecord probe, ILogitEngine tokenizer) =>
        probe is { Answer: { } answer } ? probe with { Tokens = tokenizer.Tokenize(answer) } : probe;
}
