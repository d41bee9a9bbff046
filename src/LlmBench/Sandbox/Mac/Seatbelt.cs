using LlmBench.Sandbox.Protocol;

namespace LlmBench.Sandbox.Mac;

/// <summary>
/// macOS's own sandbox, by a profile that denies everything but reading the runtime (<c>sandbox-exec(1)</c>). The guest can start no process,
/// so ending it ends all. Written against its documentation and not proven before the self-test has passed on a Mac.
/// </summary>
sealed class Seatbelt : ISandbox
{
    const string Program = "/usr/bin/sandbox-exec";

    static readonly string[] SystemFolders = ["/usr/lib", "/System/Library", "/System/Volumes/Preboot/Cryptexes", "/private/var/db/dyld"];

    static readonly string[] SystemFiles = ["/", "/dev/null", "/dev/urandom"];

    public string Name => "seatbelt";

    public string Identity => $"seatbelt of macOS {Environment.OSVersion.Version}";

    /// <exception cref="SandboxException">This system has none.</exception>
    public static Seatbelt Find() =>
        File.Exists(Program) ? new() : throw new SandboxException($"Model-written code is run in macOS's sandbox, and '{Program}' is not there.");

    public GuestProcess Start(Guest guest, SandboxLimits limits) => new(
        Launcher.Start(GuestStart.Of(Program, ["-p", Profile(guest), guest.Executable, .. guest.Arguments], guest.Environment, "/")),
        limits,
        process => process.Kill(entireProcessTree: true));

    /// <summary>No rule allows to write a file, to reach a network or to make a process.</summary>
    public static string Profile(Guest guest) => string.Join('\n',
    [
        "(version 1)",
        "(deny default)",
        $"(allow process-exec (literal {Quoted(guest.Executable)}))",
        "(allow sysctl-read)",
        "(allow file-read-metadata)",
        .. SystemFolders.Concat(guest.Folders).Select(folder => $"(allow file-read* (subpath {Quoted(folder)}))"),
        .. SystemFiles.Append(guest.Executable).Select(file => $"(allow file-read* (literal {Quoted(file)}))"),
    ]);

    static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
