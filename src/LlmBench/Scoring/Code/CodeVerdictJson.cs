using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace LlmBench.Scoring.Code;

/// <summary>How verdicts are written and read back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CodeVerdict))]
sealed partial class CodeVerdictJson : JsonSerializerContext
{
    public static CodeVerdictJson Lines => field ??= new(new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
