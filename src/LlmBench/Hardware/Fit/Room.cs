namespace LlmBench.Hardware.Fit;

/// <summary>The memory that a machine has for a model, in bytes.</summary>
/// <param name="GpuBytes">Of all GPUs, or their share of unified memory; none without a GPU that tells.</param>
/// <param name="MainBytes">Main memory that is left to this process; none where it is not known. Unified memory counts here too.</param>
/// <param name="BytesPerSecond">Of the memory that a model would lie in; none where it is not known.</param>
sealed record Room(long? GpuBytes, long? MainBytes, double? BytesPerSecond)
{
    public bool IsUnified { get; init; }

    /// <summary>The most that a model could take without leaving the fastest memory.</summary>
    public long? BestBytes => GpuBytes ?? MainBytes;

    /// <param name="gpuBandwidth">Of the GPU by its name; measured bandwidth is that of main memory.</param>
    public static Room Of(Machine machine, Func<string, double?> gpuBandwidth)
    {
        var own = machine.Gpus.Where(gpu => gpu.MemoryBytes is not null).ToList();
        var main = machine.Memory.LimitBytes is { } limit ? Math.Min(limit, machine.Memory.AvailableBytes ?? limit) : machine.Memory.AvailableBytes ?? machine.Memory.TotalBytes;
        var measured = machine.Bandwidth?.ReadBytesPerSecond;
        return own is [var first, ..]
            ? new(own.Sum(gpu => gpu.MemoryBytes), main, gpuBandwidth(first.Name))
            : new(machine.Memory.GpuShareBytes, main, measured) { IsUnified = machine.Memory.GpuShareBytes is not null };
    }

    /// <summary>In words: where it fits.</summary>
    public string Placement(long bytes) => this switch
    {
        { BestBytes: null } => "unknown: this machine does not tell its memory",
        { GpuBytes: { } gpu } when bytes <= gpu => "all on the GPU",
        { GpuBytes: { } gpu, IsUnified: false, MainBytes: { } main } when bytes <= gpu + main => $"split: {100 * gpu / bytes} % on the GPU",
        { GpuBytes: not null, IsUnified: true, MainBytes: { } main } when bytes <= main => "in memory, but more than the GPU may have",
        { GpuBytes: null, MainBytes: { } main } when bytes <= main => "in memory",
        _ => "no",
    };
}
