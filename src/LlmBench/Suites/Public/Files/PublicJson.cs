using System.Text.Json;

namespace LlmBench.Suites.Public.Files;

/// <summary>The JSON of public data sets, as their authors wrote it.</summary>
static class PublicJson
{
    /// <exception cref="UsageException">A line is no JSON; the message names file and line.</exception>
    public static IEnumerable<JsonElement> Lines(TextReader reader, string file)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, $"{file}, line {number}");
            }
        }
    }

    /// <exception cref="UsageException">It is no JSON array.</exception>
    public static IEnumerable<JsonElement> Rows(string text, string file) =>
        Parse(text, file) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : throw new UsageException($"{file}: not a list.");

    /// <exception cref="UsageException">There is no such text.</exception>
    public static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : throw new UsageException($"A row has no text '{name}'.");

    /// <returns>Empty where there is no such list.</returns>
    public static IReadOnlyList<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    static JsonElement Parse(string text, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new UsageException($"{where}: {error.Message}");
        }
    }
}
