using System.Text.Json;
using LlmBench.Hardware;

namespace LlmBench.Reporting.Charts.Data;

/// <summary>The measured memory bandwidths of the machines of a report.</summary>
static class Bandwidths
{
    /// <summary>One for each machine: the highest, since what disturbs a measurement only makes it slower.</summary>
    public static IEnumerable<(string Name, double BytesPerSecond)> Of(ChartData data) =>
        data.Summary.Runs.Select(run => (run.Host, Rate: RateOf(run.Machine)))
            .Concat(data.Speeds.Runs.Select(run => (run.Host, Rate: RateOf(run.Machine))))
            .Where(machine => machine.Rate is not null)
            .GroupBy(machine => machine.Host)
            .Select(machine => ($"{machine.Key.Processor}, {machine.Key.Cores} cores", machine.Max(one => one.Rate!.Value)));

    static double? RateOf(JsonElement? machine)
    {
        try
        {
            return machine?.Deserialize(HardwareJson.Default.Machine)?.Bandwidth?.ReadBytesPerSecond;
        }
        catch (JsonException)
        {
            // A newer program may say more of a machine than this one can read: it has no roofline then.
            return null;
        }
    }
}
