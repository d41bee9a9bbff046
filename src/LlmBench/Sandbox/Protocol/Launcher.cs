using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace LlmBench.Sandbox.Protocol;

/// <summary>
/// Starts every guest from one thread that lives as long as the harness. "Dies with its parent" means the parent's thread on Linux: a guest
/// that a worker started would be killed when that worker ended.
/// </summary>
static class Launcher
{
    static readonly BlockingCollection<Task<Process>> Waiting = Open();

    /// <exception cref="SandboxException">There is no such program, or it cannot be started.</exception>
    public static Process Start(ProcessStartInfo info)
    {
        var start = new Task<Process>(() => Process.Start(info)!);
        Waiting.Add(start);
        try
        {
            return start.GetAwaiter().GetResult();
        }
        catch (Win32Exception error)
        {
            throw new SandboxException($"'{info.FileName}' cannot be started: {error.Message}.");
        }
    }

    static BlockingCollection<Task<Process>> Open()
    {
        var waiting = new BlockingCollection<Task<Process>>();
        new Thread(() => Work(waiting)) { IsBackground = true, Name = "sandbox launcher" }.Start();
        return waiting;
    }

    static void Work(BlockingCollection<Task<Process>> waiting)
    {
        foreach (var start in waiting.GetConsumingEnumerable())
        {
            InheritedDescriptors.CloseOnStart();
            start.RunSynchronously();
        }
    }
}
