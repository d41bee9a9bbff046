using System.Text.Json.Serialization;

namespace LlmBench.Sandbox.Checking;

/// <summary>How a proof is kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SandboxProof))]
sealed partial class SandboxJson : JsonSerializerContext;
