using System.ComponentModel;
using System.Diagnostics;

namespace LlmBench.Hardware.Sensors;

/// <summary>The power of processor, GPU and neural engine that macOS tells root, summed up over time.</summary>
sealed class PowermetricsCounter : IEnergyCounter, IDisposable
{
    const int IntervalMs = 200;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    readonly Process process;
    readonly PowerReport report = new();
    readonly Lock guard = new();
    readonly ManualResetEventSlim told = new();

    PowermetricsCounter(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
    }

    public string Source => "powermetrics, processor, GPU and neural engine";

    public TimeSpan Step => TimeSpan.FromMilliseconds(IntervalMs);

    /// <summary>Returns when the first sample is there, since what tells nothing counts nothing.</summary>
    /// <returns>None on other systems, for users that may not ask, and on machines that do not tell the power of all parts together.</returns>
    public static PowermetricsCounter? Open()
    {
        if (!OperatingSystem.IsMacOS() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        try
        {
            // -b 1: line by line, where a pipe would get blocks that hold seconds.
            var start = new ProcessStartInfo("powermetrics", ["--samplers", "cpu_power", "-i", $"{IntervalMs}", "-b", "1"]) { RedirectStandardOutput = true };
            return new PowermetricsCounter(Process.Start(start)!).OrNone();
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
            return report.Joules;
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        told.Dispose();
    }

    PowermetricsCounter? OrNone()
    {
        if (told.Wait(Patience))
        {
            return this;
        }

        Dispose();
        return null;
    }

    void Add(string? line)
    {
        lock (guard)
        {
            report.Add(line ?? "");
            if (report.Joules is not null)
            {
                told.Set();
            }
        }
    }
}
