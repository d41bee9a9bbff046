using System.Security.Cryptography;
using LlmBench.Sandbox.Protocol;
using Microsoft.Win32.SafeHandles;

namespace LlmBench.Sandbox.Linux;

/// <summary>
/// Linux namespaces by bubblewrap, with a system call filter: no network, no other processes, nothing of the machine's files but the runtime,
/// nowhere to write, no new processes. As an unprivileged user also where the harness is root.
/// </summary>
sealed class Bubblewrap : ISandbox
{
    /// <summary>A descriptor for the filter cannot be handed to a process in .NET, so a shell opens it, and joins the guests' group, before it becomes bubblewrap.</summary>
    const string Prepared = "exec 9<\"$1\" && { [ -z \"$2\" ] || echo $$ >\"$2\"; } && shift 2 && exec \"$@\"";

    const string Nobody = "65534";

    static readonly Dictionary<string, string> Nothing = [];

    static readonly byte[] FilterBytes = SeccompFilter.Build();
    static readonly SafeFileHandle Filter = FilterFile(FilterBytes);

    readonly string program;
    readonly GuestGroup group = GuestGroup.Find();

    Bubblewrap(string program)
    {
        this.program = program;
        Identity = $"bubblewrap {SystemProgram.VersionOf(program)}, filter {Convert.ToHexStringLower(SHA256.HashData(FilterBytes))[..12]}, {group.Description}";
    }

    public string Name => "bubblewrap";

    public string Identity { get; }

    /// <exception cref="SandboxException">It is not installed; the message says how to.</exception>
    public static Bubblewrap Find()
    {
        if (Environment.IsPrivilegedProcess && SystemProgram.Find("setpriv") is null)
        {
            throw new SandboxException("Model-written code is not run as root, and 'setpriv' of util-linux, which gives that up, is not installed: run llmbench as another user.");
        }

        return SystemProgram.Find("bwrap") is { } program
            ? new(program)
            : throw new SandboxException(
                "Model-written code is run in bubblewrap, which is not installed: 'apt-get install -y bubblewrap' installs it on Debian and Ubuntu, 'dnf install -y bubblewrap' on Fedora.");
    }

    public GuestProcess Start(Guest guest, SandboxLimits limits)
    {
        IEnumerable<string> command =
        [
            "-c", Prepared, "sh", $"/proc/{Environment.ProcessId}/fd/{Filter.DangerousGetHandle()}", group.Members ?? "",
            .. Environment.IsPrivilegedProcess ? (string[])[SystemProgram.Find("setpriv")!, "--reuid", Nobody, "--regid", Nobody, "--clear-groups"] : [],
            program, .. Walls(guest), guest.Executable, .. guest.Arguments,
        ];

        // No environment from the start on, and not --clearenv alone: the processes between here and the guest would keep this one's.
        return new(Launcher.Start(GuestStart.Of("/bin/sh", command, Nothing, "/")), limits, ProcessTree.KillChild);
    }

    static IEnumerable<string> Walls(Guest guest) =>
    [
        "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session", "--as-pid-1", "--clearenv", "--cap-drop", "ALL",
        "--uid", "1000", "--gid", "1000", "--hostname", "sandbox",
        .. guest.Folders.Where(Directory.Exists).SelectMany(Visible),
        .. File.Exists("/lib64") || Directory.Exists("/lib64") ? (string[])["--symlink", "usr/lib64", "/lib64"] : [],
        "--symlink", "usr/lib", "/lib",
        "--ro-bind", guest.Executable, guest.Executable,
        "--dev-bind", "/dev/null", "/dev/null", "--dev-bind", "/dev/urandom", "/dev/urandom",
        .. guest.NeedsProc ? (string[])["--proc", "/proc"] : [],
        "--chdir", "/", "--remount-ro", "/",
        .. guest.Environment.SelectMany(entry => (string[])["--setenv", entry.Key, entry.Value]),
        "--seccomp", "9",
    ];

    static string[] Visible(string path) => ["--ro-bind", path, path];

    /// <summary>Deleted at once; the shell opens it by this process's descriptor.</summary>
    static SafeFileHandle FilterFile(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        File.Delete(path);
        RandomAccess.Write(file, bytes, 0);
        return file;
    }
}
