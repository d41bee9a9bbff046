using System.Text.Json.Serialization;

namespace LlmBench.Speed;

/// <summary>How speed runs are written and read back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(SpeedReport))]
sealed partial class SpeedJson : JsonSerializerContext;
