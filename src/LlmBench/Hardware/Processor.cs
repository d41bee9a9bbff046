namespace LlmBench.Hardware;

/// <summary>The processor, and the share of it that this process may use.</summary>
/// <param name="PhysicalCores">As the system tells; a virtual machine may tell what it likes.</param>
/// <param name="UsableCores">Logical cores that affinity and container leave to this process; may be a fraction.</param>
/// <param name="LastLevelCacheBytes">Of one core's largest cache.</param>
/// <param name="Instructions">Vector and matrix instructions that this program can use here.</param>
sealed record Processor(
    string? Name,
    string Architecture,
    int? PhysicalCores,
    int? LogicalCores,
    double UsableCores,
    long? LastLevelCacheBytes,
    IReadOnlyList<string> Instructions);
