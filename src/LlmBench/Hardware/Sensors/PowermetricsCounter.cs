using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace LlmBench.Hardware.Sensors;

/// <summary>The power of processor, GPU and neural engine that macOS tells root, summed up over time.</summary>
sealed partial class PowermetricsCounter : IEnergyCounter, IDisposable
{
    const int IntervalMs = 200;

    readonly Process process;
    readonly Lock guard = new();
    double joules;
    bool told;

    PowermetricsCounter(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
    }

    public string Source => "powermetrics, processor, GPU and neural engine";

    [GeneratedRegex(@"^Combined Power .*: (?<mw>[0-9]+) mW")]
    static partial Regex Combined { get; }

    /// <returns>None on other systems, and for users that may not ask.</returns>
    public static PowermetricsCounter? Open()
    {
        if (!OperatingSystem.IsMacOS() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        try
        {
            return new(Process.Start(new ProcessStartInfo("powermetrics", ["--samplers", "cpu_power", "-i", $"{IntervalMs}"]) { RedirectStandardOutput = true })!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public double? Joules()
    {
        lock (guard)
        {
            return told ? joules : null;
        }
    }

    /// <summary>Milliwatts in a line of its report; none in others.</summary>
    public static double? Milliwatts(string? line) =>
        Combined.Match(line ?? "") is { Success: true } match ? double.Parse(match.Groups["mw"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    void Add(string? line)
    {
        if (Milliwatts(line) is not { } power)
        {
            return;
        }

        lock (guard)
        {
            (joules, told) = (joules + (power / 1000 * IntervalMs / 1000), true);
        }
    }
}
