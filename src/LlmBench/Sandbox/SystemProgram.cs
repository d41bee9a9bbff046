using System.Diagnostics;

namespace LlmBench.Sandbox;

/// <summary>Programs of the operating system that the sandbox is made with.</summary>
static class SystemProgram
{
    static readonly string[] UsualFolders = ["/usr/bin", "/bin", "/usr/local/bin", "/usr/sbin", "/sbin"];

    /// <returns>The full path; none where it is not installed.</returns>
    public static string? Find(string name) =>
        UsualFolders
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>The last word of what <c>--version</c> prints.</summary>
    public static string VersionOf(string path)
    {
        using var process = Process.Start(new ProcessStartInfo(path, ["--version"]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim().Split(' ')[^1];
    }
}
