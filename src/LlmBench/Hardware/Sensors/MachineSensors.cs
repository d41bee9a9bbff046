using System.Diagnostics;
using LlmBench.Hardware.Probes;

namespace LlmBench.Hardware.Sensors;

/// <summary>What a machine tells of itself while it works: energy and GPU memory. What it does not tell is none.</summary>
sealed class MachineSensors : IDisposable
{
    static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(2);

    readonly Nvml? nvml;
    readonly PowermetricsCounter? powermetrics;
    readonly List<IEnergyCounter> counters;

    MachineSensors(Nvml? nvml, PowermetricsCounter? powermetrics, params IEnumerable<IEnergyCounter> others)
    {
        (this.nvml, this.powermetrics) = (nvml, powermetrics);
        counters = [.. new IEnergyCounter?[] { nvml, powermetrics }.OfType<IEnergyCounter>().Concat(others).Where(counter => counter.Joules() is not null)];
    }

    /// <summary>Takes any counters, for machines that are made up.</summary>
    public MachineSensors(params IEnumerable<IEnergyCounter> counters)
        : this(null, null, counters)
    {
    }

    /// <summary>What is counted, in words; none where nothing is.</summary>
    public string? Source => counters is [] ? null : string.Join("; ", counters.Select(counter => counter.Source));

    public static MachineSensors Open() => new(Nvml.Open(), PowermetricsCounter.Open(), new RaplCounter(new SystemHost()));

    /// <summary>Of all counters: shorter stretches of time cannot be told apart.</summary>
    public TimeSpan Step => counters is [] ? TimeSpan.Zero : counters.Max(counter => counter.Step);

    /// <summary>None too where one of the counters has fallen silent: a sum without it would be another quantity.</summary>
    public double? Joules() => counters is [] ? null : counters.Aggregate((double?)0, (sum, counter) => sum + counter.Joules());

    public long? GpuBytes() => nvml?.UsedBytes();

    /// <summary>Watts while nothing is measured; takes two seconds where anything is counted.</summary>
    public double? IdleWatts()
    {
        if (Joules() is not { } before)
        {
            return null;
        }

        var start = Stopwatch.GetTimestamp();
        Thread.Sleep(IdleTime);
        return (Joules() - before) / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        nvml?.Dispose();
        powermetrics?.Dispose();
    }
}
