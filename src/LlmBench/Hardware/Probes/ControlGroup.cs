namespace LlmBench.Hardware.Probes;

/// <summary>What a container leaves to this process: Linux control groups of both versions, the narrowest limit on the way up.</summary>
sealed class ControlGroup(IHost host)
{
    const string Root = "/sys/fs/cgroup";

    /// <summary>Processors' worth of time; none where it is not limited.</summary>
    public double? Cores => Least([.. Folders("").Select(folder => Share(host.Text($"{folder}/cpu.max"))), .. Folders("cpu").Select(OldShare)]);

    public long? MemoryBytes => (long?)Least(
    [
        .. Folders("").Select(folder => (double?)Lines.Number(host.Text($"{folder}/memory.max"))),
        .. Folders("memory").Select(folder => (double?)Lines.Number(host.Text($"{folder}/memory.limit_in_bytes"))),
    ]);

    static double? Least(IEnumerable<double?> limits) => limits.Min();

    /// <summary>The group's folder and those above it. In a container the path may be that outside; what is not there is passed over.</summary>
    /// <param name="controller">Of version 1; empty for version 2.</param>
    IEnumerable<string> Folders(string controller)
    {
        var path = (host.Text("/proc/self/cgroup") ?? "").Split('\n')
            .Select(line => line.Split(':', 3))
            .FirstOrDefault(fields => fields.Length == 3 && fields[1].Split(',').Contains(controller))?[2].Trim() ?? "/";
        var root = controller is "" ? Root : $"{Root}/{controller}";
        for (; path.Length > 1; path = path[..path.LastIndexOf('/')])
        {
            yield return root + path;
        }

        yield return root;
    }

    /// <summary><c>150000 100000</c>: microseconds of time in each period; <c>max</c> is no limit.</summary>
    static double? Share(string? text) =>
        text?.Split(' ') is [var quota, var period] && Lines.Number(period) is > 0 and var length ? (double?)Lines.Number(quota) / length : null;

    double? OldShare(string folder) =>
        Lines.Number(host.Text($"{folder}/cpu.cfs_period_us")) is > 0 and var period ? (double?)Lines.Number(host.Text($"{folder}/cpu.cfs_quota_us")) / period : null;
}
