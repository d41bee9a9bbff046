using System.Runtime.InteropServices;
using System.Text.Json;

namespace LlmBench.Hardware.Probes;

/// <summary>macOS: <c>sysctl</c>, <c>vm_stat</c>, <c>pmset</c>, <c>top</c> and <c>system_profiler</c>.</summary>
sealed class MacProbe(IHost host) : IProbe
{
    const long MiB = 1 << 20;
    const long GiB = 1 << 30;

    readonly Dictionary<string, string> values = Lines.Fields(host.Run(
        "sysctl",
        "machdep.cpu.brand_string", "hw.physicalcpu", "hw.logicalcpu", "hw.memsize", "hw.pagesize", "hw.l2cachesize", "hw.l3cachesize",
        "hw.perflevel0.l2cachesize", "hw.optional.arm64", "iogpu.wired_limit_mb", "vm.loadavg"));

    bool IsAppleSilicon => Number("hw.optional.arm64") == 1;

    public Processor Processor() => new(
        values.GetValueOrDefault("machdep.cpu.brand_string"),
        IsAppleSilicon ? "arm64" : RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        (int?)Number("hw.physicalcpu"),
        (int?)Number("hw.logicalcpu"),
        host.UsableCores,
        new[] { Number("hw.l3cachesize"), Number("hw.perflevel0.l2cachesize"), Number("hw.l2cachesize") }.Max(),
        InstructionSets.Usable);

    public Memory Memory()
    {
        var total = Number("hw.memsize");
        var pages = Lines.Fields(host.Run("vm_stat"));
        var available = Pages("Pages free") + Pages("Pages inactive") + (Pages("Pages speculative") ?? 0);
        return new(total, available * Number("hw.pagesize"), GpuShareBytes: IsAppleSilicon ? GpuShare(total) : null);

        long? Pages(string name) => Lines.Number(pages.GetValueOrDefault(name));
    }

    public IReadOnlyList<Gpu> Gpus()
    {
        try
        {
            using var json = JsonDocument.Parse(host.Run("system_profiler", "SPDisplaysDataType", "-json") ?? "{}");
            return json.RootElement.TryGetProperty("SPDisplaysDataType", out var gpus) ? [.. gpus.EnumerateArray().Select(Of)] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public Power? Power()
    {
        var battery = host.Run("pmset", "-g", "batt");
        var low = (host.Run("pmset", "-g") ?? "").Split('\n').Any(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["lowpowermode", "1", ..]);
        var percent = battery?.Split('\t', ' ').FirstOrDefault(word => word.EndsWith("%;", StringComparison.Ordinal));
        return battery is null ? null : new(battery.Contains("'Battery Power'", StringComparison.Ordinal), (int?)Lines.Number(percent), low ? "low power" : null);
    }

    /// <summary>The average of a minute holds this process's work too, so that other work cannot be told from it; <c>top</c> shows the moment.</summary>
    public Load? Load()
    {
        var average = Lines.Decimal(values.GetValueOrDefault("vm.loadavg")?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1));
        var idle = (host.Run("top", "-l", "2", "-n", "0", "-s", "0") ?? "").Split('\n')
            .LastOrDefault(line => line.StartsWith("CPU usage", StringComparison.Ordinal))?.Split(' ')
            .SkipLast(1).LastOrDefault(word => word.EndsWith('%'));
        double? busy = Lines.Decimal(idle?.TrimEnd('%')) is { } percent && Number("hw.logicalcpu") is { } cores ? (100 - percent) / 100 * cores : null;
        return (average, busy) is (null, null) ? null : new(busy is { } other ? Math.Round(other, 2) : null, average);
    }

    /// <summary>
    /// The limit that was set by hand, or macOS's own: about two thirds of memory up to 36 GiB and three quarters above
    /// (<c>recommendedMaxWorkingSetSize</c> as it is reported for many machines; Apple documents no rule).
    /// </summary>
    long? GpuShare(long? total) => Number("iogpu.wired_limit_mb") is > 0 and var set ? set * MiB : total <= 36 * GiB ? total * 2 / 3 : total * 3 / 4;

    static Gpu Of(JsonElement gpu) => new(
        Text(gpu, "sppci_model") ?? Text(gpu, "_name") ?? "GPU",
        Text(gpu, "spdisplays_vram")?.Split(' ') is [var size, var unit] ? Lines.Number(size) * (unit == "GB" ? GiB : MiB) : null);

    static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    long? Number(string name) => Lines.Number(values.GetValueOrDefault(name));
}
