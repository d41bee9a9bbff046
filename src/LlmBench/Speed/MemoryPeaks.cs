namespace LlmBench.Speed;

/// <summary>The most memory that was seen; none where nothing tells.</summary>
/// <param name="ProcessBytes">Of this process.</param>
/// <param name="GpuBytes">Of all GPUs, other programs included.</param>
sealed record MemoryPeaks(long? ProcessBytes, long? GpuBytes)
{
    public MemoryPeaks And(MemoryPeaks other) => new(Max(ProcessBytes, other.ProcessBytes), Max(GpuBytes, other.GpuBytes));

    static long? Max(long? one, long? other) => one > other || other is null ? one : other;
}
