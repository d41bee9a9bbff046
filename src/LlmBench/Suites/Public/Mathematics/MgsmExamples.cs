using System.Globalization;
using System.Text.Json;
using LlmBench.Suites.Public.Files;

namespace LlmBench.Suites.Public.Mathematics;

/// <summary>The eight worked examples that MGSM's authors wrote in each language: <c>exemplars.py</c>, which is read and never run.</summary>
sealed class MgsmExamples(string path)
{
    const string Answers = "EXEMPLAR_NUMBER_ANSWERS = ";
    const string Examples = "MGSM_EXEMPLARS = ";

    /// <summary>A question begins with the word for one, and an answer with that for steps: "Question:", 逐步解答：.</summary>
    const int LongestLabel = 40;

    readonly string text = SetFile.Text(path);

    public IEnumerable<SuiteTask> In(string language)
    {
        var (numbers, all) = (Value(Answers, JsonValueKind.Array), Value(Examples, JsonValueKind.Object));
        return all.TryGetProperty(language, out var examples) && examples.ValueKind == JsonValueKind.Object
            ? examples.EnumerateObject().Select((example, i) => Task(Row(example.Value), $"mgsm-{language}/example/{i + 1}", NumberAt(numbers, i)))
            : throw Wrong($"there are no examples in '{language}'");
    }

    SuiteTask Task(JsonRow row, string id, string target) =>
        row.Value.ValueKind == JsonValueKind.Object ? new(id, Unlabelled(row.Text("q")), target) { Worked = Unlabelled(row.Text("a")) } : throw Wrong("an example is no dictionary");

    string NumberAt(JsonElement numbers, int place) =>
        place < numbers.GetArrayLength() && numbers[place].ValueKind == JsonValueKind.Number
            ? numbers[place].GetDouble().ToString(CultureInfo.InvariantCulture)
            : throw Wrong($"there is no answer to example {place + 1}");

    JsonElement Value(string name, JsonValueKind kind)
    {
        try
        {
            return text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && new PythonLiteral(text, at + name.Length).ToJson() is var value && value.ValueKind == kind
                ? value
                : throw Wrong($"there is no '{name.TrimEnd(' ', '=')}'");
        }
        catch (FormatException error)
        {
            throw Wrong(error.Message);
        }
    }

    JsonRow Row(JsonElement value) => new(path, 1, value);

    UsageException Wrong(string what) => SetFile.Wrong(path, 1, what);

    static string Unlabelled(string said) =>
        said.AsSpan(0, Math.Min(LongestLabel, said.Length)).IndexOfAny(':', '：') is >= 0 and var colon ? said[(colon + 1)..].Trim() : said;
}
