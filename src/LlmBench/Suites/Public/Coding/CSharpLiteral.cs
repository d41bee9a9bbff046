using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LlmBench.Suites.Public.Coding;

/// <summary>Reads a value written in C# (numbers, texts, lists, sets, dictionaries) into the JSON of our tasks.</summary>
sealed class CSharpLiteral(string text, int at)
{
    const int Deepest = 30;

    static readonly SearchValues<char> OfNumbers = SearchValues.Create("-+.0123456789eE");

    int depth;

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
        var length = text.AsSpan(at).IndexOfAnyExcept(OfNumbers) is >= 0 and var end ? end : text.Length - at;
        var digits = text.Substring(at, length);
        at += length;
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
        var length = text.AsSpan(at).IndexOfAny('{', ';') is >= 0 and var end ? end : throw Wrong();
        var type = text.Substring(at, length).Trim();
        at += length;
        if (++depth > Deepest || !Takes('{'))
        {
            throw Wrong();
        }

        var isMap = type.StartsWith("Dictionary<", StringComparison.Ordinal) || type == "object";
        var items = isMap ? Until('}', () => Pair(type)) : Until('}', () => Value(type.EndsWith("<double>", StringComparison.Ordinal)));
        depth--;
        var list = new JsonArray([.. items]);
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
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            said.Append(text[at] == '\\' ? Escaped() : text[at]);
        }

        return Takes('"') ? said.ToString() : throw Wrong();
    }

    char Escaped() => ++at >= text.Length ? throw Wrong() : text[at] switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        '"' or '\'' or '\\' => text[at],
        'u' => Numbered(),
        _ => throw Wrong(),
    };

    char Numbered()
    {
        var digits = text.AsSpan(Math.Min(at + 1, text.Length));
        at += 4;
        return digits.Length > 4 && ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : throw Wrong();
    }

    char Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }

    bool Takes(char c)
    {
        var isThere = Next() == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    bool TakesWord(string word)
    {
        var isThere = text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);
        at += isThere ? word.Length : 0;
        return isThere;
    }

    FormatException Wrong() => new($"'{text.AsSpan(Math.Min(at, text.Length), Math.Min(30, text.Length - Math.Min(at, text.Length)))}' is no value in C#");
}
