namespace LlmBench.Results;

/// <summary>The machine that a run was taken on. Holds no name of a person, a host or a folder.</summary>
sealed record HostInfo(string Os, string Architecture, string Processor, int Cores, long MemoryBytes, string Runtime, string VectorInstructions);
