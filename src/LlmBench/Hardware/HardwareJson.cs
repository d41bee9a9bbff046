using System.Text.Json.Serialization;

namespace LlmBench.Hardware;

/// <summary>How descriptions of machines are written and read back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(Machine))]
sealed partial class HardwareJson : JsonSerializerContext;
