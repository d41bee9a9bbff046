using System.ComponentModel;
using System.Diagnostics;

namespace LlmBench.Sandbox.Guests;

/// <summary>A CPython of this machine: the real executable, not a script that looks for one.</summary>
/// <param name="Folders">What it needs beside itself to start.</param>
sealed record PythonInterpreter(string Path, string Version, IReadOnlyList<string> Folders)
{
    const string Question = "import os, sys; print(os.path.realpath(sys.executable)); print('%d.%d.%d' % sys.version_info[:3]); print(os.path.realpath(sys.base_prefix)); print(sys.implementation.name)";

    static readonly string[] Places = OperatingSystem.IsWindows() ? ["python.exe"] : ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3", "python3"];

    static readonly string[] SystemFolders = ["/usr/lib", "/usr/lib64", "/usr/lib32", "/usr/libexec"];

    /// <summary>The first that is CPython 3.9 or newer.</summary>
    /// <exception cref="SandboxException">There is none.</exception>
    public static PythonInterpreter Find() =>
        Places.Select(TryAsk).FirstOrDefault(found => found is not null)
        ?? throw new SandboxException("There is no CPython 3.9 or newer on this machine; 'apt-get install -y python3' installs one on Debian and Ubuntu.");

    static PythonInterpreter? TryAsk(string program)
    {
        if (program.Contains('/', StringComparison.Ordinal) && !File.Exists(program))
        {
            return null;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["-I", "-S", "-c", Question]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
            process.WaitForExit();
            return lines is [var path, var version, var prefix, "cpython", ..] && System.Version.Parse(version) >= new Version(3, 9)
                ? new(path, version, FoldersOf(prefix))
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    static string[] FoldersOf(string prefix) =>
        prefix is "/usr" ? SystemFolders : [.. SystemFolders, prefix];
}
