using System.CommandLine;
using System.Globalization;
using LlmBench.Engines;
using Spectre.Console;

namespace LlmBench.Cli;

/// <summary><c>llmbench list models</c>: the models that an engine knows without being given a file.</summary>
sealed class ListModelsCommand : Command
{
    readonly Option<string> engine = new("--engine", "-e")
    {
        Description = "The engine to ask.",
        DefaultValueFactory = _ => "reference",
    };

    public ListModelsCommand()
        : base("models", Help.With("Models that an engine knows.", "llmbench list models --engine reference"))
    {
        Options.Add(engine);
        SetAction(ListAsync);
    }

    async Task<int> ListAsync(ParseResult line, CancellationToken ct)
    {
        var table = ListCommand.Table("Model", "Parameters", "Architecture", "Size", "Context", "SHA-256");
        foreach (var model in await Engine.Catalog[line.GetRequiredValue(engine)].Models.ListAsync(ct))
        {
            table.AddRow(
                Terminal.Plain($"{model.Name}:{model.Quantization}"),
                model.ParameterCount is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count / 1e6:0.0} M") : "",
                Terminal.Plain(model.Architecture ?? ""),
                string.Create(CultureInfo.InvariantCulture, $"{model.SizeBytes / 1e6:0.0} MB"),
                model.ContextLength?.ToString(CultureInfo.InvariantCulture) ?? "",
                model.Digest[..12]);
        }

        Terminal.Out.Write(table);
        return ExitCode.Success;
    }
}
