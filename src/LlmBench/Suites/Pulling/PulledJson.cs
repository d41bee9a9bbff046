using System.Text.Json.Serialization;

namespace LlmBench.Suites.Pulling;

/// <summary>How the records of pulled sets are written and read back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PulledRecord))]
sealed partial class PulledJson : JsonSerializerContext;
