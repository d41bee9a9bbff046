using System.Text.Json;
using System.Text.Json.Serialization;

namespace LlmBench.Tests.Scoring;

/// <summary>Answers as models write them, each with the verdict that a person gave it; a file beside this one for each scorer.</summary>
static class Corpus
{
    static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IEnumerable<CorpusEntry> Read(string scorer) =>
        File.ReadLines(Repository.File($"tests/LlmBench.Tests/Scoring/{scorer}.jsonl")).Select(line => JsonSerializer.Deserialize<CorpusEntry>(line, Camel)!);
}
