namespace LlmBench.Sandbox;

/// <summary>The sandbox itself failed, which is never the candidate's fault: the program is not judged.</summary>
sealed class SandboxException(string message) : Exception(message);
