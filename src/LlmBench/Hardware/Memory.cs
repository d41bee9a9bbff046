namespace LlmBench.Hardware;

/// <summary>Main memory, in bytes.</summary>
/// <param name="AvailableBytes">That programs could still have now.</param>
/// <param name="LimitBytes">That the container leaves to this process; none where it is not limited.</param>
/// <param name="GpuShareBytes">Of unified memory, that the system lets the GPU have; none where GPU and processor do not share memory.</param>
sealed record Memory(long? TotalBytes, long? AvailableBytes, long? LimitBytes = null, long? GpuShareBytes = null);
