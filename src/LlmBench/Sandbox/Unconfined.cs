using System.Diagnostics;

namespace LlmBench.Sandbox;

/// <summary>No sandbox: a plain process with an empty environment, an empty folder and limits. Only where the user asked for it in so many words.</summary>
sealed class Unconfined : ISandbox
{
    /// <summary>Marks every verdict that came about this way.</summary>
    public const string NameInRecords = "none";

    readonly string folder = Directory.CreateTempSubdirectory("llmbench-code-").FullName;

    public string Name => NameInRecords;

    public string Identity => "no sandbox";

    public GuestProcess Start(Guest guest, SandboxLimits limits)
    {
        var info = new ProcessStartInfo(guest.Executable, guest.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        var root = Environment.GetEnvironmentVariable("SystemRoot");
        info.Environment.Clear();
        foreach (var (name, value) in guest.Environment)
        {
            info.Environment[name] = value;
        }

        if (root is not null)
        {
            // Windows starts no program without it.
            info.Environment["SystemRoot"] = root;
        }

        return new(Launcher.Start(info), limits, process => process.Kill(entireProcessTree: true));
    }
}
