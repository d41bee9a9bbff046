using System.Text.Json;
using LlmBench.Engines.Templates;
using OllamaSharp.Models;
using OllamaSharp.Models.Exceptions;

namespace LlmBench.Engines.Ollama;

/// <summary>The models that an Ollama server has installed.</summary>
sealed class OllamaModels(ServerSettings settings) : IModelSource
{
    const string Latest = ":latest";

    public Task<IReadOnlyList<Model>> ListAsync(CancellationToken ct) => WithServerAsync<IReadOnlyList<Model>>(async server =>
    {
        var version = await server.VersionAsync(ct);
        var models = new List<Model>();
        foreach (var installed in await server.ModelsAsync(ct))
        {
            models.Add(Describe(installed, await server.ShowAsync(installed.Name, ct), version));
        }

        return models.FindAll(model => model.Capabilities is null || model.Capabilities.Contains("completion"));
    });

    public Task<IReadOnlyList<Model>> FindAsync(string name, LoadSettings settings, CancellationToken ct) => WithServerAsync<IReadOnlyList<Model>>(async server =>
    {
        var installed = await server.ModelsAsync(ct);
        var found = installed.FirstOrDefault(model => Same(model.Name, name)) ?? throw Unknown(name, server, [.. installed.Select(model => model.Name)]);
        var shown = await server.ShowAsync(found.Name, ct);
        if (settings.Render == "harness" && OllamaTemplate.Of(shown).Family is null)
        {
            throw new UsageException($"'{name}' has a chat template of an unknown family, so only --render engine is possible; the harness renders {string.Join(", ", ChatTemplate.Families)}.");
        }

        return [Describe(found, shown, await server.VersionAsync(ct))];
    });

    public string Quantized(string name, string quantization) => LibraryNames.Quantized(name, quantization);

    public Task PullAsync(string name, IProgress<PullProgress> progress, CancellationToken ct) => WithServerAsync(async server =>
    {
        try
        {
            var last = "";
            await foreach (var step in server.PullAsync(name, ct))
            {
                last = step?.Status ?? last;
                progress.Report(new(name, last, step?.Completed ?? 0, step?.Total ?? 0));
            }

            ct.ThrowIfCancellationRequested();
            return last == "success" ? last : throw new EngineException($"the pull ended with '{last}'.");
        }
        catch (Exception error) when (error is ResponseError or EngineException)
        {
            throw new UsageException($"'{name}' cannot be pulled: {error.Message}{Hint(name)}");
        }
    });

    async Task<T> WithServerAsync<T>(Func<OllamaServer, Task<T>> ask)
    {
        using var server = new OllamaServer(settings);
        try
        {
            return await ask(server);
        }
        catch (Exception error) when (error is EngineException or JsonException)
        {
            throw new UsageException($"Ollama at {server.Address} does not answer as it should: {error.Message.TrimEnd('.')}. Start it with 'ollama serve', or say with --ollama where it is.");
        }
    }

    static bool Same(string installed, string name) =>
        installed.Equals(name, StringComparison.OrdinalIgnoreCase) || installed.Equals(name + Latest, StringComparison.OrdinalIgnoreCase);

    static UsageException Unknown(string name, OllamaServer server, IReadOnlyList<string> installed)
    {
        var near = LibraryNames.Nearest(name, installed) is { } here ? $" The nearest installed is '{here}'." : "";
        var all = installed is [] ? " It has none at all." : $" Installed: {string.Join(", ", installed)}.";
        return new($"Ollama at {server.Address} has no model '{name}'.{near}{Hint(name)}{all} --pull has it fetch a model.");
    }

    static string Hint(string name) =>
        LibraryNames.All.Contains(name) ? ""
        : LibraryNames.Nearest(name, LibraryNames.All) is { } known ? $" In the library, did you mean '{known}'?"
        : "";

    static Model Describe(OllamaSharp.Models.Model installed, ShowModelResponse shown, string version)
    {
        if (installed.Digest?.Length != 64 || !installed.Digest.All(char.IsAsciiHexDigit))
        {
            throw new EngineException($"the digest of '{installed.Name}' is '{installed.Digest}', which is no SHA-256.");
        }

        var architecture = shown.Info?.Architecture ?? installed.Details?.Family;
        var name = installed.Name.EndsWith(Latest, StringComparison.Ordinal) ? installed.Name[..^Latest.Length] : installed.Name;
        return new(LibraryNames.WithoutQuantization(name), QuantizationOf(installed), installed.Digest, installed.Size)
        {
            Tag = installed.Name,
            EngineVersion = version,
            Capabilities = shown.Capabilities,
            Architecture = architecture,
            ParameterCount = shown.Info?.ParameterCount,
            ContextLength = ContextOf(shown, architecture),
            TemplateDigest = OllamaTemplate.Of(shown).Digest,
            StoredAt = StoredAt(shown.Modelfile),
        };
    }

    /// <summary>The first line <c>FROM</c> of what the server shows as the model's recipe.</summary>
    static string? StoredAt(string? recipe) =>
        recipe?.Split('\n').FirstOrDefault(line => line.StartsWith("FROM ", StringComparison.Ordinal))?["FROM ".Length..].Trim() is { } path && Path.IsPathRooted(path) ? path : null;

    static string QuantizationOf(OllamaSharp.Models.Model installed) =>
        string.IsNullOrEmpty(installed.Details?.QuantizationLevel) ? "unknown" : installed.Details.QuantizationLevel.ToLowerInvariant();

    static int? ContextOf(ShowModelResponse shown, string? architecture) =>
        shown.Info?.ExtraInfo?.TryGetValue($"{architecture}.context_length", out var value) == true
        && value is JsonElement { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var length) ? length : null;
}
