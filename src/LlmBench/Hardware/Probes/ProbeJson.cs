using System.Text.Json;
using System.Text.Json.Serialization;

namespace LlmBench.Hardware.Probes;

/// <summary>How the answers of other programs are read: as they come.</summary>
[JsonSerializable(typeof(JsonElement))]
sealed partial class ProbeJson : JsonSerializerContext;
