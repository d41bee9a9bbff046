using System.Globalization;
using System.Text.RegularExpressions;

namespace LlmBench.Hardware.Sensors;

/// <summary>Sums up the energy in what <c>powermetrics</c> writes: a line with the length of each sample, and further down one with the mean power in it.</summary>
sealed partial class PowerReport
{
    double milliseconds;

    /// <summary>None before the first whole sample.</summary>
    public double? Joules { get; private set; }

    [GeneratedRegex(@"^\*\*\* Sampled system activity .*\((?<ms>[0-9.]+)ms elapsed\)")]
    static partial Regex Elapsed { get; }

    [GeneratedRegex(@"^Combined Power .*: (?<mw>[0-9]+) mW")]
    static partial Regex Combined { get; }

    public void Add(string line)
    {
        if (Elapsed.Match(line) is { Success: true } time)
        {
            milliseconds = double.Parse(time.Groups["ms"].Value, CultureInfo.InvariantCulture);
        }
        else if (Combined.Match(line) is { Success: true } power)
        {
            Joules = (Joules ?? 0) + (double.Parse(power.Groups["mw"].Value, CultureInfo.InvariantCulture) * milliseconds / 1e6);
        }
    }
}
