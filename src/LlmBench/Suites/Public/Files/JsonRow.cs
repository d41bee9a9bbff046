using System.Text.Json;

namespace LlmBench.Suites.Public.Files;

/// <summary>A JSON object of a data set's file, which knows where it stands.</summary>
readonly record struct JsonRow(string File, int Line, JsonElement Value)
{
    /// <summary>One object a line.</summary>
    public static IEnumerable<JsonRow> Lines(string path) => SetFile.Lines(path).Select(line => Parse(path, line.Number, line.Line));

    /// <summary>One object a line, written by Python.</summary>
    public static IEnumerable<JsonRow> PythonLines(string path) => SetFile.Lines(path).Select(line => Parse(path, line.Number, PythonJson.Plain(line.Line)));

    /// <summary>The objects of one array.</summary>
    public static IEnumerable<JsonRow> Items(string path)
    {
        var bytes = SetFile.Bytes(path);
        return ItemsOf(path, Parse(path, 1, bytes, JsonValueKind.Array).Value, bytes.Span);
    }

    public string Text(string property) => Optional(property) ?? throw Wrong($"there is no '{property}'");

    /// <returns>None where the property is absent or null.</returns>
    public string? Optional(string property) => Find(property) is { } value ? TextOf(value, property) : null;

    public IReadOnlyList<string>? Texts(string property)
    {
        var row = this;
        return Find(property) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => row.TextOf(item, property))],
            _ => throw Wrong($"'{property}' is not a list"),
        };
    }

    public IEnumerable<JsonElement> List(string property) =>
        Find(property) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : throw Wrong($"'{property}' is not a list");

    public bool IsList(string property) => Find(property) is { ValueKind: JsonValueKind.Array };

    public bool IsEmptyObject(string property) => Find(property) is { ValueKind: JsonValueKind.Object } value && !value.EnumerateObject().Any();

    public int Integer(string property) =>
        Find(property) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Wrong($"'{property}' is not a whole number");

    public double Number(string property) =>
        Find(property) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : throw Wrong($"'{property}' is not a number");

    public UsageException Wrong(string what) => SetFile.Wrong(File, Line, what);

    JsonElement? Find(string property)
    {
        try
        {
            return Value.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }
        catch (InvalidOperationException)
        {
            throw Wrong("a property's name is not valid Unicode");
        }
    }

    string TextOf(JsonElement value, string property)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong($"'{property}' is not a text");
        }
        catch (InvalidOperationException)
        {
            throw Wrong($"'{property}' is not valid Unicode");
        }
    }

    static JsonRow Parse(string path, int line, ReadOnlyMemory<byte> text, JsonValueKind kind = JsonValueKind.Object)
    {
        try
        {
            var value = JsonElement.Parse(text.Span);
            return value.ValueKind == kind ? new(path, line, value) : throw SetFile.Wrong(path, line, $"there is no JSON {kind.ToString().ToLowerInvariant()}");
        }
        catch (JsonException error)
        {
            throw SetFile.Wrong(path, line + (int)(error.LineNumber ?? 0), $"not JSON ({error.Message.TrimEnd('.')})");
        }
    }

    static List<JsonRow> ItemsOf(string path, JsonElement list, ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        var (rows, line, counted) = (new List<JsonRow>(), 1, 0);
        reader.Read();
        foreach (var item in list.EnumerateArray())
        {
            reader.Read();
            var at = (int)reader.TokenStartIndex;
            (line, counted) = (line + text[counted..at].Count((byte)'\n'), at);
            rows.Add(item.ValueKind == JsonValueKind.Object ? new(path, line, item) : throw SetFile.Wrong(path, line, "there is no JSON object"));
            reader.Skip();
        }

        return rows;
    }
}
