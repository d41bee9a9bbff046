using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LlmBench.Suites.Public.Files;

/// <summary>Reads a value written in Python (texts, numbers, lists, dictionaries with texts as keys) as JSON. Nothing is run.</summary>
sealed class PythonLiteral(string text, int at)
{
    const int Deepest = 30;

    static readonly SearchValues<char> OfNumbers = SearchValues.Create("-+.0123456789eE");

    int depth;

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
            Text(said, text[at]);
        }

        return said.ToString();
    }

    void Text(StringBuilder said, char quote)
    {
        for (at++; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\')
            {
                Escaped(said);
            }
            else
            {
                said.Append(text[at]);
            }
        }

        if (++at > text.Length)
        {
            throw Wrong();
        }
    }

    void Escaped(StringBuilder said)
    {
        var escaped = ++at < text.Length ? text[at] : throw Wrong();
        _ = escaped switch
        {
            'n' => said.Append('\n'),
            'r' => said.Append('\r'),
            't' => said.Append('\t'),
            '"' or '\'' or '\\' => said.Append(escaped),
            '\n' => said,
            'x' => said.Append((char)Code(2)),
            'u' => said.Append((char)Code(4)),
            _ => said.Append('\\').Append(escaped),
        };
    }

    int Code(int length)
    {
        var digits = text.AsSpan(Math.Min(at + 1, text.Length));
        at += length;
        return digits.Length > length && ushort.TryParse(digits[..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : throw Wrong();
    }

    JsonValue Number()
    {
        var length = text.AsSpan(at).IndexOfAnyExcept(OfNumbers) is >= 0 and var end ? end : text.Length - at;
        at += length;
        return double.TryParse(text.AsSpan(at - length, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? JsonValue.Create(number)
            : throw Wrong();
    }

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
        if (++depth > Deepest)
        {
            throw Wrong();
        }

        for (at++; !Takes(closing);)
        {
            item();
            if (!Takes(',') && Next() != closing)
            {
                throw Wrong();
            }
        }

        depth--;
    }

    /// <summary>Behind blanks and comments.</summary>
    char Next()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            at = text[at] != '#' ? at + 1 : text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
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

    FormatException Wrong() => new($"'{text.AsSpan(Math.Min(at, text.Length), Math.Min(30, text.Length - Math.Min(at, text.Length)))}' is no value in Python");
}
