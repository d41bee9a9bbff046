using System.Text.Json;
using System.Text.Json.Nodes;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Exams;

/// <summary>The examples that AGIEval's authors prompt with: a column for each part; rows in pairs, an example as Python has it, and its explanation.</summary>
sealed class AgiEvalExamples(string path)
{
    const string Options = "options";

    /// <summary>Three or five of each part.</summary>
    public IEnumerable<(JsonRow Row, string Part, string Explanation)> In(IReadOnlyList<string> parts) =>
        from pair in CsvRow.Read(path).Chunk(2)
        from part in parts
        where pair[0][part] is not ""
        select (Row(pair[0], part), part, pair[^1][part]);

    static JsonRow Row(CsvRow row, string part)
    {
        try
        {
            return JsonObject.Create(new PythonLiteral(row[part], 0).ToJson()) is { } value
                ? new(row.File, row.Line, JsonSerializer.SerializeToElement(WithOptions(value), SuiteJson.Default.JsonNode))
                : throw row.Wrong($"'{part}' holds no example");
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            throw row.Wrong($"'{part}' holds no example: {error.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Those of gaokao-geography stand in one text.</summary>
    static JsonObject WithOptions(JsonObject example)
    {
        if (example[Options] is JsonArray { Count: 1 } single && single[0] is JsonValue text && text.TryGetValue<string>(out var all))
        {
            example[Options] = new JsonArray([.. Apart(all).Select(option => JsonValue.Create(option))]);
        }

        return example;
    }

    static IEnumerable<string> Apart(string options)
    {
        var start = 0;
        for (var letter = 'B'; letter <= 'H'; letter++)
        {
            var next = options.IndexOf($"{letter}.", start, StringComparison.Ordinal);
            if (next <= 0 || !char.IsWhiteSpace(options[next - 1]))
            {
                break;
            }

            yield return options[start..next].Trim();
            start = next;
        }

        yield return options[start..].Trim();
    }
}
