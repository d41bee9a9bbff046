using System.ComponentModel;
using System.Diagnostics;

namespace LlmBench.Hardware.Probes;

/// <summary>The system that this process runs on.</summary>
sealed class SystemHost : IHost
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    public int UsableCores => Environment.ProcessorCount;

    public string? Text(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public IReadOnlyList<string> Names(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public string? Run(string program, params IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return Answer(process);
        }
        catch (Win32Exception)
        {
            // There is no such program here.
            return null;
        }
    }

    public (TimeSpan Passed, TimeSpan Used) Wait()
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        Thread.Sleep(Moment);
        return (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used);
    }

    static string? Answer(Process process)
    {
        var text = process.StandardOutput.ReadToEndAsync();
        if (text.Wait(Patience) && process.WaitForExit(Patience))
        {
            return process.ExitCode == 0 || text.Result.Length > 0 ? text.Result : null;
        }

        process.Kill(entireProcessTree: true);
        return null;
    }
}
