using System.Text.Json;
using LlmBench.Engines;
using LlmBench.Gguf;
using LlmBench.Hardware;
using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Fit;

namespace LlmBench.Cli.Machines;

/// <summary>Finds the sizes of the models that a user names, wherever they are written.</summary>
static class ModelShapes
{
    /// <param name="name">A GGUF file, a JSON file of metadata, a model of the catalogue or a nano model, the last two with or without <c>:quantization</c>.</param>
    /// <exception cref="UsageException">There is no such model.</exception>
    public static async Task<IReadOnlyList<ModelShape>> FindAsync(string name, CancellationToken ct)
    {
        if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return [FromJson(name)];
        }

        if (name.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase) || name.AsSpan().ContainsAny('/', '\\'))
        {
            return [ShapeReader.Of(GgufFile.Read(name))];
        }

        var (model, quantization) = name.Split(':', 2) is [var first, var second] ? (first, second) : (name, null);
        return ModelCatalogue.Bundled.Models.FirstOrDefault(known => known.Name == model) is { } published
            ? [published.Shape(quantization)]
            : await NanoAsync(name, ct);
    }

    static async Task<IReadOnlyList<ModelShape>> NanoAsync(string name, CancellationToken ct)
    {
        try
        {
            return [.. (await Engine.Catalog["reference"].Models.FindAsync(name, new(), ct)).Select(model => ShapeReader.Of(GgufFile.Read(model.Path!)))];
        }
        catch (UsageException error) when (error.Message.StartsWith("There is no model", StringComparison.Ordinal))
        {
            throw new UsageException($"{error.Message.TrimEnd('.')}, or a model of the catalogue ('llmbench list models --catalog'), or a JSON file with GGUF metadata.");
        }
    }

    /// <summary>The metadata bare, or as Ollama shows it (<c>model_info</c>), with the file's size in bytes beside it.</summary>
    static ModelShape FromJson(string path)
    {
        var root = HardwareData.Read(path, HardwareJson.Default.JsonElement);
        var values = root.ValueKind is JsonValueKind.Object && root.TryGetProperty("model_info", out var info) ? info : root;
        if (values.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("bytes", out var size) || !size.TryGetInt64(out var bytes))
        {
            throw new UsageException($"The file '{path}' needs GGUF metadata, bare or under 'model_info', and a whole number 'bytes', the size of the weights' file.");
        }

        var metadata = MetadataJson.Read(path, values.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value));
        return ShapeReader.Of(Path.GetFileNameWithoutExtension(path), metadata, bytes);
    }
}
