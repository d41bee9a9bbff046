using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Principal;
using LlmBench.Sandbox.Protocol;

namespace LlmBench.Sandbox.Windows;

/// <summary>
/// A job object with limits, and a token of low integrity, which may write nowhere. The guest gets both before it is sent its program. Neither
/// keeps it from reading files or from the network, so the self-test refuses it as it stands: a proven sandbox on Windows is WSL 2.
/// Written against its documentation and not run on Windows yet.
/// </summary>
[SupportedOSPlatform("windows")]
sealed partial class JobObject : ISandbox
{
    const int ExtendedLimits = 9, IntegrityLevel = 25;
    const uint AdjustDefault = 0x80, Query = 0x8, Integrity = 0x20;

    readonly string folder = Directory.CreateTempSubdirectory("llmbench-code-").FullName;

    public string Name => "job object";

    public string Identity => $"job object of Windows {Environment.OSVersion.Version}";

    public GuestProcess Start(Guest guest, SandboxLimits limits)
    {
        var process = Launcher.Start(GuestStart.Of(guest.Executable, guest.Arguments, guest.Environment, folder));
        var job = Limited(limits);
        if (!AssignProcessToJobObject(job, process.Handle))
        {
            process.Kill();
            throw Failed("put a process into a job object");
        }

        Lower(process);
        return new(process, limits, _ => End(job));
    }

    /// <summary>Called once for each guest.</summary>
    static void End(nint job)
    {
        TerminateJobObject(job, 137);
        CloseHandle(job);
    }

    static nint Limited(SandboxLimits limits)
    {
        var job = CreateJobObjectW(0, null);
        var values = new JobLimits
        {
            Flags = JobLimits.JobTime | JobLimits.ActiveProcesses | JobLimits.ProcessMemory | JobLimits.DieOnException | JobLimits.KillOnClose,
            PerJobTime = TimeSpan.FromSeconds(limits.CpuSeconds).Ticks,
            Processes = 1,
            MemoryOfProcess = (nuint)limits.MemoryBytes,
        };
        return SetInformationJobObject(job, ExtendedLimits, in values, (uint)Marshal.SizeOf<JobLimits>()) ? job : throw Failed("limit a job object");
    }

    /// <summary>S-1-16-4096 is the mandatory label of low integrity.</summary>
    static void Lower(Process process)
    {
        var sid = new SecurityIdentifier("S-1-16-4096");
        var bytes = new byte[sid.BinaryLength];
        sid.GetBinaryForm(bytes, 0);
        var pinned = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        try
        {
            var label = new Label(pinned.AddrOfPinnedObject(), Integrity);
            if (!OpenProcessToken(process.Handle, AdjustDefault | Query, out var token)
                || !SetTokenInformation(token, IntegrityLevel, in label, (uint)(Marshal.SizeOf<Label>() + bytes.Length)))
            {
                throw Failed("lower the integrity of a process");
            }

            CloseHandle(token);
        }
        finally
        {
            pinned.Free();
        }
    }

    static SandboxException Failed(string what) => new($"Windows does not let this program {what}: {new Win32Exception().Message}");

    [LibraryImport("kernel32", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint CreateJobObjectW(nint attributes, string? name);

    [LibraryImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetInformationJobObject(nint job, int kind, in JobLimits limits, uint length);

    [LibraryImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AssignProcessToJobObject(nint job, nint process);

    [LibraryImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateJobObject(nint job, uint code);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CloseHandle(nint handle);

    [LibraryImport("advapi32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool OpenProcessToken(nint process, uint access, out nint token);

    [LibraryImport("advapi32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetTokenInformation(nint token, int kind, in Label label, uint length);

    /// <summary><c>TOKEN_MANDATORY_LABEL</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    readonly record struct Label(nint Sid, uint Attributes);
}
