using System.Text.Json.Serialization;

namespace LlmBench.Scoring.Corpora;

/// <summary>How corpora are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CorpusEntry))]
sealed partial class CorpusJson : JsonSerializerContext;
