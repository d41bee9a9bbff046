using System.Text.Json.Serialization;

namespace LlmBench.Engines.OpenAI;

/// <summary>How events are read: fields that are not needed are passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CompletionPiece))]
sealed partial class CompletionJson : JsonSerializerContext;
