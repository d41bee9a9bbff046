using System.Text.Json;
using LlmBench.Gguf;

namespace LlmBench.Hardware.Catalogue;

/// <summary>Turns GGUF metadata that is written as JSON, as in the catalogue and in what Ollama shows, into that of a file.</summary>
static class MetadataJson
{
    /// <param name="name">For messages.</param>
    public static Metadata Read(string name, IReadOnlyDictionary<string, JsonElement> values) =>
        new(name, values.Where(entry => entry.Value.ValueKind is not JsonValueKind.Null).ToDictionary(entry => entry.Key, entry => Value(entry.Value)));

    static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => (List<object>)[.. value.EnumerateArray().Select(Value)],
        _ => value.ToString(),
    };
}
