using System.Globalization;
using System.Runtime.InteropServices;

namespace LlmBench.Sandbox.Protocol;

/// <summary>Descriptors that the harness was started with, such as a secret file that a shell left open: no guest may get them.</summary>
static partial class InheritedDescriptors
{
    const int SetFlags = 2, CloseOnExec = 1, FirstOther = 3;

    /// <summary>Marks all descriptors but the standard ones, so that the system closes them in every new process.</summary>
    public static void CloseOnStart()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var path in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
        {
            if (int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture) is >= FirstOther and var descriptor)
            {
                _ = Control(descriptor, SetFlags, CloseOnExec);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int descriptor, int command, int flags);
}
