using System.Text.Json.Serialization;

namespace LlmBench.Reporting.Exchange.LmEval;

/// <summary>How lm-evaluation-harness spells its fields.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LmEvalLine))]
[JsonSerializable(typeof(IReadOnlyList<LmEvalMessage>))]
sealed partial class LmEvalJson : JsonSerializerContext;
