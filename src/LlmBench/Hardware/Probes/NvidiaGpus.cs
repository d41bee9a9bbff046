namespace LlmBench.Hardware.Probes;

/// <summary>NVIDIA's GPUs, as its own tool lists them on every system.</summary>
static class NvidiaGpus
{
    const long MiB = 1 << 20;

    public static IReadOnlyList<Gpu> Read(IHost host) =>
        host.Run("nvidia-smi", "--query-gpu=name,memory.total,memory.free,driver_version", "--format=csv,noheader,nounits") is { } text
            ? [.. text.Split('\n').Select(line => line.Split(',', StringSplitOptions.TrimEntries)).Where(fields => fields.Length == 4).Select(Of)]
            : [];

    /// <summary>A field that a GPU does not tell reads <c>[N/A]</c>.</summary>
    static Gpu Of(string[] fields) => new(
        fields[0],
        Lines.Number(fields[1]) * MiB,
        Lines.Number(fields[2]) * MiB,
        fields[3].StartsWith('[') ? null : fields[3]);
}
