using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace LlmBench.Results;

/// <summary>How results are written and read back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(LoadRecord))]
[JsonSerializable(typeof(RunInfo))]
sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>Leaves answers readable: <c>17 + 25</c>, not <c>17 \u002B 25</c>.</summary>
    public static ResultJson Readable => field ??= new(new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
