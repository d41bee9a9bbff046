using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using LlmBench.Cli.Running;
using LlmBench.Divergence;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using Spectre.Console;

namespace LlmBench.Cli.Weights;

/// <summary><c>llmbench divergence</c>: how far models lie from a base, token by token of a text.</summary>
sealed class DivergenceCommand : Command
{
    /// <summary>Of a window, where the model's context is not shorter.</summary>
    const int UsualWindow = 512;

    readonly Argument<string[]> models = new("model") { Description = "The base, and the models to hold against it: GGUF files, or names such as nano-4m:q8_0.", Arity = ArgumentArity.OneOrMore };

    readonly Option<string?> text = new("--text") { Description = "A text file, UTF-8. Default: the bundled text, in English, Chinese and code." };

    readonly Option<string?> engine = new("--engine", "-e") { Description = $"What to load the models with. {Engine.Usual}" };

    readonly Option<string?> outFolder = new("--out", "-o") { Description = "Folder for divergence.csv and divergence.json." };

    public DivergenceCommand()
        : base("divergence", Help.With(
            "Perplexity, Kullback-Leibler divergence to a base, and the share of equal most probable tokens, each with its standard error.",
            "llmbench divergence nano-4m:f16 nano-4m:q8_0 nano-4m:q4_0",
            "llmbench divergence model-f16.gguf model-q4_k_m.gguf --text book.txt --out results/divergence"))
    {
        Arguments.Add(models);
        foreach (var option in (Option[])[text, engine, outFolder])
        {
            Options.Add(option);
        }

        SetAction(MeasureAsync);
    }

    async Task<int> MeasureAsync(ParseResult line, CancellationToken ct)
    {
        var chosen = line.GetValue(engine) is { } named ? Engine.Catalog[named] : Engine.UsualFor(line.GetRequiredValue(models));
        var words = Read(line.GetValue(text));
        var names = line.GetRequiredValue(models) is [_, _, ..] several ? several : throw new UsageException("Divergence is from a base: name the base and at least one model to hold against it.");
        var found = await FindAsync(chosen, names, ct);
        try
        {
            var measured = await new DivergenceRun(chosen, words, Math.Min(UsualWindow, found.Min(model => model.ContextLength) ?? UsualWindow)).MeasureAsync(found, ct);
            var report = measured with
            {
                Program = RunRecord.Program,
                Text = line.GetValue(text) is { } path ? Path.GetFileName(path) : "bundled",
                TextDigest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words))),
            };
            DivergenceTable.Show(report, Terminal.Out);
            DivergenceTable.Write(report, line.GetValue(outFolder));
            return ExitCode.Success;
        }
        catch (EngineException error)
        {
            Terminal.Error.MarkupLineInterpolated($"[red]{Untrusted.ForTerminal(error.Message)}[/]");
            return ExitCode.Incomplete;
        }
    }

    static async Task<List<Model>> FindAsync(Engine engine, IReadOnlyList<string> names, CancellationToken ct)
    {
        var found = new List<Model>();
        foreach (var name in names)
        {
            found.Add(await FindAsync(engine, name, ct));
        }

        found.Skip(1).ToList().ForEach(other => VocabularyCheck.RefuseOther(found[0], other));
        return found;
    }

    static async Task<Model> FindAsync(Engine engine, string name, CancellationToken ct)
    {
        await using var started = engine.Start();
        return started is not ILogitEngine
            ? throw new UsageException($"The engine '{engine.Name}' does not show its logits, which divergence is made of: take one that does, such as reference.")
            : await engine.Models.FindAsync(name, new(), ct) is [var only] ? only
            : throw new UsageException($"'{name}' is in several quantizations: name one, such as {name}:q8_0.");
    }

    static string Read(string? path)
    {
        if (path is null)
        {
            return BundledText.Read();
        }

        try
        {
            var read = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            return string.IsNullOrWhiteSpace(read) ? throw new UsageException($"The text '{path}' is empty.") : read.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"The text '{path}' is not UTF-8: save the file in that encoding.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The text '{path}' cannot be read: {error.Message}");
        }
    }
}
