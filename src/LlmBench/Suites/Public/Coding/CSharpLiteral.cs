using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Coding;

/// <summary>Reads a value written in C# (numbers, texts, lists, sets, dictionaries) into the JSON of our tasks.</summary>
sealed class CSharpLiteral(string text, int at) : LiteralReader(text, at, "C#")
{
    /// <summary>Up to the semicolon; a list in round brackets is a call's arguments.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public JsonElement ToJson()
    {
        var value = Takes('(') ? new JsonArray([.. Until(')', () => Value(isFloat: false))]) : Value(isFloat: false);
        return Takes(';') ? JsonSerializer.SerializeToElement(value, SuiteJson.Default.JsonNode) : throw Wrong();
    }

    JsonNode? Value(bool isFloat) => Next() switch
    {
        '"' => JsonValue.Create(Text()),
        '-' or (>= '0' and <= '9') => Number(isFloat),
        _ when TakesWord("true") => JsonValue.Create(true),
        _ when TakesWord("false") => JsonValue.Create(false),
        _ when TakesWord("null") => null,
        _ when TakesWord("new ") => Collection(),
        _ => throw Wrong(),
    };

    /// <summary>A whole number among floats is a float.</summary>
    JsonNode Number(bool isFloat)
    {
        var digits = TakeNumber();
        try
        {
            return JsonNode.Parse(isFloat && !digits.AsSpan().ContainsAny('.', 'e', 'E') ? $"{digits}.0" : digits)!;
        }
        catch (JsonException)
        {
            throw Wrong();
        }
    }

    JsonNode Collection()
    {
        var length = Source.AsSpan(At).IndexOfAny('{', ';') is >= 0 and var end ? end : throw Wrong();
        var type = Source.Substring(At, length).Trim();
        At += length;
        if (!Takes('{'))
        {
            throw Wrong();
        }

        var isMap = type.StartsWith("Dictionary<", StringComparison.Ordinal) || type == "object";
        Enter();
        var list = new JsonArray([.. isMap ? Until('}', () => Pair(type)) : Until('}', () => Value(type.EndsWith("<double>", StringComparison.Ordinal)))]);
        Leave();
        return isMap ? new JsonObject { ["$map"] = list } : type.StartsWith("HashSet<", StringComparison.Ordinal) ? new JsonObject { ["$set"] = list } : list;
    }

    JsonArray Pair(string type)
    {
        if (!Takes('{'))
        {
            throw Wrong();
        }

        var key = Value(type.StartsWith("Dictionary<double,", StringComparison.Ordinal));
        var item = Takes(',') ? Value(type.EndsWith(" double>", StringComparison.Ordinal)) : throw Wrong();
        return Takes('}') ? [key, item] : throw Wrong();
    }

    List<JsonNode?> Until(char closing, Func<JsonNode?> item)
    {
        var items = new List<JsonNode?>();
        while (!Takes(closing))
        {
            if (items.Count > 0 && !Takes(','))
            {
                throw Wrong();
            }

            items.Add(item());
        }

        return items;
    }

    string Text()
    {
        var said = new StringBuilder();
        for (At++; At < Source.Length && Source[At] != '"'; At++)
        {
            said.Append(Source[At] == '\\' ? Escaped() : Source[At]);
        }

        return Takes('"') ? said.ToString() : throw Wrong();
    }

    char Escaped() => ++At >= Source.Length ? throw Wrong() : Source[At] switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        '"' or '\'' or '\\' => Source[At],
        'u' => TakeCode(4),
        _ => throw Wrong(),
    };
}
