using System.Text.Json;
using LlmBench.Hardware.Fit;

namespace LlmBench.Hardware.Catalogue;

/// <summary>A published model: where it is to be had, how it wants to be asked, and what it needs.</summary>
/// <param name="ActiveParameters">Of a mixture of experts, those that one token uses.</param>
/// <param name="Recipe">Sampling and prompt that its authors ask for.</param>
/// <param name="Ollama">Its name in Ollama's library.</param>
/// <param name="Gguf">The repository that publishes its GGUF files.</param>
/// <param name="Metadata">The sizes that its GGUF file would hold, from its published configuration.</param>
/// <param name="Math500">Percent, published by its authors (pass@1); none where it is not known here.</param>
sealed record CatalogueModel(
    string Name,
    string Family,
    long Parameters,
    IReadOnlyList<string> Capabilities,
    string Recipe,
    string Ollama,
    string Gguf,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyDictionary<string, JsonElement> Metadata,
    string Source,
    long? ActiveParameters = null,
    double? Math500 = null) : INamed
{
    /// <summary>The quantization by its name, or the first where none is named.</summary>
    /// <exception cref="UsageException">It is not published in that quantization.</exception>
    public ModelShape Shape(string? quantization = null)
    {
        var file = Files.FirstOrDefault(file => quantization is null || file.Quantization == quantization)
            ?? throw new UsageException($"The catalogue knows '{Name}' in {string.Join(", ", Files.Select(file => file.Quantization))}, and not in '{quantization}'.");
        var active = ActiveParameters is { } parameters ? (long)((double)file.Bytes * parameters / Parameters) : (long?)null;
        return ShapeReader.Of($"{Name}:{file.Quantization}", MetadataJson.Read(Name, Metadata), file.Bytes, active);
    }
}
