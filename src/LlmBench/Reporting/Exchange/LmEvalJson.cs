using System.Text.Json.Serialization;

namespace LlmBench.Reporting.Exchange;

/// <summary>How lm-evaluation-harness spells its fields.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LmEvalLine))]
sealed partial class LmEvalJson : JsonSerializerContext;
