namespace LlmBench.Hardware;

/// <summary>A graphics processor.</summary>
/// <param name="MemoryBytes">Its own memory; none where it shares the processor's or does not tell.</param>
/// <param name="FreeBytes">Of its own memory, now.</param>
/// <param name="Driver">The driver's version.</param>
sealed record Gpu(string Name, long? MemoryBytes = null, long? FreeBytes = null, string? Driver = null);
