using System.Runtime.InteropServices;

namespace LlmBench.Hardware.Probes;

/// <summary>Linux: <c>/proc</c>, <c>/sys</c> and the container's limits.</summary>
sealed class LinuxProbe(IHost host) : IProbe
{
    const string Cores = "/sys/devices/system/cpu";
    const string Supplies = "/sys/class/power_supply";

    readonly ControlGroup group = new(host);

    public Processor Processor()
    {
        var siblings = host.Names(Cores)
            .Where(name => name.StartsWith("cpu", StringComparison.Ordinal) && Lines.Number(name[3..]) is not null)
            .Select(name => host.Text($"{Cores}/{name}/topology/thread_siblings_list"))
            .OfType<string>()
            .ToList();
        return new(
            Name(),
            RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
            siblings is [] ? null : siblings.Distinct().Count(),
            siblings is [] ? null : siblings.Count,
            Math.Min(host.UsableCores, group.Cores ?? double.MaxValue),
            LargestCache(),
            InstructionSets.Usable);
    }

    public Memory Memory()
    {
        var fields = Lines.Fields(host.Text("/proc/meminfo"));
        var total = Lines.Number(fields.GetValueOrDefault("MemTotal")) * 1024;
        var limit = group.MemoryBytes;
        return new(total, Lines.Number(fields.GetValueOrDefault("MemAvailable")) * 1024, limit < (total ?? long.MaxValue) ? limit : null);
    }

    public IReadOnlyList<Gpu> Gpus()
    {
        var nvidia = NvidiaGpus.Read(host);
        return [.. nvidia, .. LinuxGpus.Read(host, besides: nvidia is [] ? null : LinuxGpus.Nvidia)];
    }

    public Power? Power()
    {
        var mains = Supply("Mains", "online");
        var battery = Supply("Battery", "capacity");
        var mode = Lines.OrNone(host.Text("/sys/firmware/acpi/platform_profile"))
            ?? Lines.OrNone(host.Text($"{Cores}/cpu0/cpufreq/scaling_governor"));
        return (mains, battery, mode) is (null, null, null)
            ? null
            : new(mains is { } online ? online == 0 : null, (int?)battery, mode);
    }

    public Load? Load()
    {
        var before = BusyAndAll();
        var (passed, used) = host.Wait();
        var after = BusyAndAll();
        double? other = before is { } from && after is { } to && to.All > from.All
            ? Math.Max(0, ((double)(to.Busy - from.Busy) / (to.All - from.All) * to.Cores) - (used / passed))
            : null;
        var average = Lines.Decimal(host.Text("/proc/loadavg")?.Split(' ')[0]);
        return (other, average) is (null, null) ? null : new(other is { } busy ? Math.Round(busy, 2) : null, average);
    }

    string? Name()
    {
        var fields = Lines.Fields(host.Text("/proc/cpuinfo"));
        return fields.GetValueOrDefault("model name")
            ?? fields.GetValueOrDefault("Model")
            ?? Lines.OrNone(host.Text("/proc/device-tree/model")?.Trim('\0'));
    }

    long? LargestCache() =>
        host.Names($"{Cores}/cpu0/cache").Max(name => Lines.Size(host.Text($"{Cores}/cpu0/cache/{name}/size")));

    long? Supply(string type, string file) =>
        host.Names(Supplies)
            .Where(name => host.Text($"{Supplies}/{name}/type")?.Trim() == type)
            .Max(name => Lines.Number(host.Text($"{Supplies}/{name}/{file}")));

    /// <summary>Ticks since the start: user, nice, system, idle, waiting for disks, interrupts (twice), stolen (proc(5)).</summary>
    (long Busy, long All, int Cores)? BusyAndAll()
    {
        var lines = (host.Text("/proc/stat") ?? "").Split('\n').Where(line => line.StartsWith("cpu", StringComparison.Ordinal)).ToList();
        if (lines is not [var sum, ..])
        {
            return null;
        }

        var ticks = sum.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(text => Lines.Number(text) ?? 0).ToList();
        return (ticks.Sum() - ticks.Skip(3).Take(2).Sum(), ticks.Sum(), lines.Count - 1);
    }
}
