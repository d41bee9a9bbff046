using System.Text.Json.Serialization;

namespace LlmBench.Reporting.Exchange;

/// <summary>How human-eval spells its fields.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProgramLine))]
sealed partial class ProgramJson : JsonSerializerContext;
