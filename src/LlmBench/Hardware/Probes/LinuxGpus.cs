namespace LlmBench.Hardware.Probes;

/// <summary>GPUs that Linux's graphics drivers show under <c>/sys/class/drm</c>.</summary>
static class LinuxGpus
{
    public const string Nvidia = "0x10de";

    const string Folder = "/sys/class/drm";

    static readonly Dictionary<string, string> Makers = new() { [Nvidia] = "NVIDIA", ["0x1002"] = "AMD", ["0x8086"] = "Intel", ["0x1af4"] = "virtio" };

    /// <param name="besides">A maker whose GPUs are known already.</param>
    public static IReadOnlyList<Gpu> Read(IHost host, string? besides) =>
    [
        .. host.Names(Folder)
            .Where(name => name.StartsWith("card", StringComparison.Ordinal) && name[4..].All(char.IsAsciiDigit))
            .Select(name => $"{Folder}/{name}/device")
            .Where(device => host.Text($"{device}/vendor")?.Trim() is { } maker && maker != besides)
            .Select(device => Of(host, device)),
    ];

    /// <summary>Only AMD's driver tells the memory, and only its cards for servers their name.</summary>
    static Gpu Of(IHost host, string device)
    {
        var maker = host.Text($"{device}/vendor")!.Trim();
        var total = Lines.Number(host.Text($"{device}/mem_info_vram_total"));
        return new(
            Lines.OrNone(host.Text($"{device}/product_name")) ?? $"{Makers.GetValueOrDefault(maker, maker)} GPU {host.Text($"{device}/device")?.Trim()}".TrimEnd(),
            total,
            total - Lines.Number(host.Text($"{device}/mem_info_vram_used")));
    }
}
