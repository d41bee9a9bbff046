using System.Text.Json.Serialization;

namespace LlmBench.Suites.Pulling;

/// <summary>What was pulled, from where and on what terms: <c>pulled.json</c> in the set's folder.</summary>
/// <param name="Accepted">The user agreed to the licence's terms, where it forbids commercial use.</param>
sealed record PulledRecord(
    string Name,
    string Licence,
    bool Accepted,
    DateTimeOffset PulledAt,
    IReadOnlyList<PulledFile> Files)
{
    public const string FileName = "pulled.json";

    public int Schema { get; init; } = 1;

    [JsonIgnore]
    public long Bytes => Files.Sum(file => file.Bytes);

    [JsonIgnore]
    public bool AllKnown => Files.All(file => file.Known);
}
