using System.CommandLine;
using System.Globalization;
using LlmBench.Engines;
using LlmBench.Hardware.Catalogue;
using Spectre.Console;

namespace LlmBench.Cli.Catalogs;

/// <summary><c>llmbench list models</c>: the models that an engine knows without being given a file.</summary>
sealed class ListModelsCommand : Command
{
    readonly Option<string> engine = new("--engine", "-e")
    {
        Description = "The engine to ask.",
        DefaultValueFactory = _ => "reference",
    };

    readonly ServerOptions server = new();

    readonly Option<bool> catalogue = new("--catalog") { Description = "Published models instead: their sizes, and where they are to be had." };

    public ListModelsCommand()
        : base("models", Help.With("Models that an engine knows.", "llmbench list models --engine reference", "llmbench list models --engine ollama"))
    {
        Options.Add(engine);
        server.AddTo(this);
        Options.Add(catalogue);
        SetAction(ListAsync);
    }

    async Task<int> ListAsync(ParseResult line, CancellationToken ct)
    {
        if (line.GetValue(catalogue))
        {
            Terminal.Out.Write(Catalogue(ModelCatalogue.Bundled));
            return ExitCode.Success;
        }

        var named = Engine.Catalog[line.GetRequiredValue(engine)];
        var asked = named.Reached?.Invoke(server.Settings(line, null)) ?? named;
        var table = ListCommand.Table("Model", "Parameters", "Quantization", "Architecture", "Size", "Context", "Can", "SHA-256");
        foreach (var model in await asked.Models.ListAsync(ct))
        {
            table.AddRow(
                Terminal.Plain(model.Tag ?? $"{model.Name}:{model.Quantization}"),
                model.ParameterCount is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count / 1e6:N1} M") : "",
                Terminal.Plain(model.Quantization),
                Terminal.Plain(model.Architecture ?? ""),
                string.Create(CultureInfo.InvariantCulture, $"{model.SizeBytes / 1e6:N1} MB"),
                model.ContextLength?.ToString(CultureInfo.InvariantCulture) ?? "",
                Terminal.Plain(string.Join(", ", model.Capabilities ?? [])),
                Terminal.Plain(model.Digest[..Math.Min(12, model.Digest.Length)]));
        }

        Terminal.Out.Write(table);
        return ExitCode.Success;
    }

    static Table Catalogue(ModelCatalogue published)
    {
        var table = ListCommand.Table("Model", "Family", "Parameters", "Active", "Sizes", "Context", "Can", "Ollama", "GGUF");
        foreach (var model in published.Models)
        {
            table.AddRow(
                model.Name,
                model.Family,
                $"{Amount.Number(model.Parameters / 1e9)} B",
                model.ActiveParameters is { } active ? $"{Amount.Number(active / 1e9)} B" : "all",
                string.Join(", ", model.Files.Select(file => $"{file.Quantization} {(file.Approximate ? "about " : "")}{Amount.Bytes(file.Bytes)}")),
                model.Shape().ContextLength is { } length ? Amount.Context(length) : "",
                string.Join(", ", model.Capabilities),
                model.Ollama,
                model.Gguf);
        }

        return table;
    }
}
