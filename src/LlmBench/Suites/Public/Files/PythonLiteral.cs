using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LlmBench.Suites.Public.Files;

/// <summary>Reads a value written in Python (texts, numbers, lists, dictionaries with texts as keys) as JSON. Nothing is run.</summary>
sealed class PythonLiteral(string text, int at) : LiteralReader(text, at, "Python", comment: '#')
{
    /// <exception cref="FormatException">It is something else.</exception>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(Value(), SuiteJson.Default.JsonNode);

    JsonNode? Value() => Next() switch
    {
        '"' or '\'' => JsonValue.Create(Texts()),
        '-' or (>= '0' and <= '9') => Number(),
        '[' => List(']'),
        '(' => List(')'),
        '{' => Map(),
        _ when TakesWord("True") => JsonValue.Create(true),
        _ when TakesWord("False") => JsonValue.Create(false),
        _ when TakesWord("None") => null,
        _ => throw Wrong(),
    };

    /// <summary>Texts that stand side by side are one.</summary>
    string Texts()
    {
        var said = new StringBuilder();
        while (Next() is '"' or '\'')
        {
            Text(said, Source[At]);
        }

        return said.ToString();
    }

    void Text(StringBuilder said, char quote)
    {
        for (At++; At < Source.Length && Source[At] != quote; At++)
        {
            if (Source[At] == '\\')
            {
                Escaped(said);
            }
            else
            {
                said.Append(Source[At]);
            }
        }

        if (++At > Source.Length)
        {
            throw Wrong();
        }
    }

    void Escaped(StringBuilder said)
    {
        var escaped = ++At < Source.Length ? Source[At] : throw Wrong();
        _ = escaped switch
        {
            'n' => said.Append('\n'),
            'r' => said.Append('\r'),
            't' => said.Append('\t'),
            '"' or '\'' or '\\' => said.Append(escaped),
            '\n' => said,
            'x' => said.Append(TakeCode(2)),
            'u' => said.Append(TakeCode(4)),
            _ => said.Append('\\').Append(escaped),
        };
    }

    JsonValue Number() =>
        double.TryParse(TakeNumber(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? JsonValue.Create(number)
            : throw Wrong();

    JsonArray List(char closing)
    {
        var list = new JsonArray();
        Each(closing, () => list.Add(Value()));
        return list;
    }

    JsonObject Map()
    {
        var map = new JsonObject();
        Each('}', () =>
        {
            var name = Next() is '"' or '\'' ? Texts() : throw Wrong();
            map[name] = Takes(':') ? Value() : throw Wrong();
        });
        return map;
    }

    void Each(char closing, Action item)
    {
        Enter();
        for (At++; !Takes(closing);)
        {
            item();
            if (!Takes(',') && Next() != closing)
            {
                throw Wrong();
            }
        }

        Leave();
    }
}
