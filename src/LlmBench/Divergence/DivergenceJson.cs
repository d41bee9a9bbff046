using System.Text.Json.Serialization;

namespace LlmBench.Divergence;

/// <summary>How divergences are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(DivergenceReport))]
sealed partial class DivergenceJson : JsonSerializerContext;
