using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LlmBench.Sandbox.Linux;

/// <summary>Ends a bubblewrap from the inside.</summary>
static partial class ProcessTree
{
    const int Kill = 9;

    /// <summary>
    /// Kills the first process of the namespace, and all others in it die with it; bubblewrap then collects it and ends by itself. Killing
    /// bubblewrap first would leave a dead process to the system's first one, which in a container often collects nothing.
    /// </summary>
    public static void KillChild(Process process)
    {
        if (ChildOf(process.Id) is { } child)
        {
            _ = SendSignal(child, Kill);
        }

        if (!process.HasExited && !process.WaitForExit(TimeSpan.FromMilliseconds(200)))
        {
            process.Kill();
        }
    }

    static int? ChildOf(int id)
    {
        try
        {
            var children = File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return children is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
