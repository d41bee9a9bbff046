namespace LlmBench.Reporting.Charts.Data;

/// <summary>The measured memory bandwidths of the machines of a report.</summary>
static class Bandwidths
{
    /// <summary>One for each machine: the highest, since what disturbs a measurement only makes it slower.</summary>
    public static IEnumerable<(string Name, double BytesPerSecond)> Of(ChartData data) =>
        data.Summary.Runs.Select(run => (run.Host, run.Machine))
            .Concat(data.Speeds.Runs.Select(run => (run.Host, run.Machine)))
            .Select(run => (run.Host, Rate: RecordedMachine.Of(run.Machine)?.Bandwidth?.ReadBytesPerSecond))
            .Where(machine => machine.Rate is not null)
            .GroupBy(machine => machine.Host)
            .Select(machine => ($"{machine.Key.Processor}, {machine.Key.Cores} cores", machine.Max(one => one.Rate!.Value)));
}
