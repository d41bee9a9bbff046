namespace LlmBench.Sandbox.Protocol;

/// <summary>A guest process sent what no guest sends. Handled where its program is judged.</summary>
sealed class ProtocolException(string message) : Exception(message);
