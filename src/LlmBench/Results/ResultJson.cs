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
[JsonSerializable(typeof(ProbeRecord))]
[JsonSerializable(typeof(RunInfo))]
sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>For lines: leaves answers readable, <c>17 + 25</c> and not <c>17 \u002B 25</c>.</summary>
    public static ResultJson Lines => field ??= new(new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>For files that people read.</summary>
    public static ResultJson Indented => field ??= new(new(Lines.Options) { WriteIndented = true, NewLine = "\n" });
}
