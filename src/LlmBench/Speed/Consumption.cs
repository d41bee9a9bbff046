using System.Diagnostics;
using LlmBench.Hardware.Sensors;

namespace LlmBench.Speed;

/// <summary>The energy and the memory of the repetitions of one test, read before and after each, outside its time.</summary>
sealed class Consumption(MachineSensors? sensors)
{
    /// <summary>Of the counters, that all repetitions together must last: with fewer, the energy of one step more or less would show.</summary>
    const int LeastSteps = 20;

    double? before;
    long start;
    double joules;
    double seconds;
    bool counted;

    public MemoryPeaks Peaks { get; private set; } = new(null, null);

    /// <summary>None where nothing counts, and where the repetitions were too short for what counts.</summary>
    public (double Joules, double Seconds)? Energy => counted && seconds >= LeastSteps * sensors!.Step.TotalSeconds ? (joules, seconds) : null;

    /// <summary>Forgets what was read so far.</summary>
    public void Clear() => (joules, seconds, counted) = (0, 0, false);

    public void Begin() => (before, start) = (sensors?.Joules(), Stopwatch.GetTimestamp());

    public void End()
    {
        var passed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (before is { } from && sensors?.Joules() is { } to)
        {
            (joules, seconds, counted) = (joules + to - from, seconds + passed, true);
        }

        Peaks = Peaks.And(new(Environment.WorkingSet, sensors?.GpuBytes()));
    }
}
