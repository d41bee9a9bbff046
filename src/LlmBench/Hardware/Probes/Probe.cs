using System.Runtime.InteropServices;
using System.Text.Json;

namespace LlmBench.Hardware.Probes;

/// <summary>Puts together the description of a machine.</summary>
static class Probe
{
    /// <summary>The machine that this process runs on.</summary>
    /// <param name="measure">Also measures the memory bandwidth, which takes half a second.</param>
    public static Machine Here(bool measure)
    {
        var machine = Read(For(new SystemHost()));
        return measure
            ? machine with { Bandwidth = MemoryBandwidth.Measure(Environment.ProcessorCount, machine.Processor, machine.Memory) }
            : machine;
    }

    /// <summary>How busy other programs keep the machine now.</summary>
    public static Load? LoadNow() => For(new SystemHost()).Load();

    /// <summary>The machine that this process runs on, for the record of a run.</summary>
    public static JsonElement Record() => JsonSerializer.SerializeToElement(Here(measure: true), HardwareJson.Default.Machine);

    public static Machine Read(IProbe probe) =>
        new(RuntimeInformation.OSDescription, probe.Processor(), probe.Memory(), probe.Gpus(), probe.Power(), probe.Load());

    static IProbe For(IHost host) =>
        OperatingSystem.IsWindows() ? new WindowsProbe(host)
        : OperatingSystem.IsMacOS() ? new MacProbe(host)
        : new LinuxProbe(host);
}
