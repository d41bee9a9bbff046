using LlmBench.Hardware.Probes;

namespace LlmBench.Hardware.Sensors;

/// <summary>The energy of processor packages as Linux shows it (<c>/sys/class/powercap</c>); most systems let only root read it.</summary>
sealed class RaplCounter(IHost host) : IEnergyCounter
{
    const string Folder = "/sys/class/powercap";

    readonly Dictionary<string, long> last = [];
    long microjoules;

    public string Source => "RAPL, processor packages";

    public TimeSpan Step => TimeSpan.FromMilliseconds(1);

    public double? Joules()
    {
        var packages = host.Names(Folder).Where(IsPackage).Select(name => (Name: name, Now: Read(name, "energy_uj"))).Where(package => package.Now is not null).ToList();
        foreach (var (name, now) in packages)
        {
            microjoules += Since(name, now!.Value);
            last[name] = now.Value;
        }

        return packages is [] ? null : microjoules / 1e6;
    }

    /// <summary><c>intel-rapl:0</c> with the name <c>package-0</c>, also of AMD's. What has two colons is a part of a package, and <c>psys</c> holds the packages and more.</summary>
    bool IsPackage(string zone) =>
        zone.StartsWith("intel-rapl:", StringComparison.Ordinal) && host.Text($"{Folder}/{zone}/name")?.StartsWith("package", StringComparison.Ordinal) == true;

    /// <summary>The counter begins anew at the end of its range.</summary>
    long Since(string name, long now) =>
        !last.TryGetValue(name, out var before) ? 0
        : now >= before ? now - before
        : now - before + (Read(name, "max_energy_range_uj") ?? before);

    long? Read(string name, string file) => Lines.Number(host.Text($"{Folder}/{name}/{file}"));
}
