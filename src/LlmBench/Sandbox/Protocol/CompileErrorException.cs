namespace LlmBench.Sandbox.Protocol;

/// <summary>A candidate's program does not compile; a verdict of its own.</summary>
sealed class CompileErrorException(string message) : Exception(message);
