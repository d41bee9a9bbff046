using System.Text.Json.Serialization;

namespace LlmBench.Suites.Public;

/// <summary>How the sources are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SourceList))]
sealed partial class SourceJson : JsonSerializerContext;
