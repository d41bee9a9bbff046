using System.Text.Json;
using System.Text.Json.Serialization;
using LlmBench.Hardware.Catalogue;
using LlmBench.Hardware.Tiers;

namespace LlmBench.Hardware;

/// <summary>How descriptions of machines, and the data on tiers, devices and models, are written and read. Data is written by hand: misspelt properties are refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(Machine))]
[JsonSerializable(typeof(TierTable))]
[JsonSerializable(typeof(DeviceTable))]
[JsonSerializable(typeof(ModelCatalogue))]
[JsonSerializable(typeof(JsonElement))]
sealed partial class HardwareJson : JsonSerializerContext
{
    /// <summary>For what programs wrote: what a machine does not tell is left out there, and newer programs say more.</summary>
    public static HardwareJson Written => field ??= new(new(Default.Options)
    {
        RespectRequiredConstructorParameters = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    });
}
