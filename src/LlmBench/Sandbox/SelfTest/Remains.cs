using LlmBench.Sandbox.Linux;

namespace LlmBench.Sandbox.SelfTest;

/// <summary>What programs could leave behind on this machine: processes in namespaces of their own, mounts, files in shared memory.</summary>
sealed record Remains(IReadOnlySet<int> Processes, IReadOnlySet<string> Mounts, IReadOnlySet<string> Files)
{
    const string MountList = "/proc/self/mountinfo";

    const string SharedMemory = "/dev/shm";

    public static Remains Now() => new(NamespaceCensus.Foreign(), MountsNow(), FilesNow());

    /// <summary>What was not there before, in words.</summary>
    public static IEnumerable<string> Since(Remains before) =>
    [
        .. NamespaceCensus.Settled(before.Processes).Select(id => $"process {id} is left"),
        .. MountsNow().Except(before.Mounts).Select(mount => $"a mount is left: {mount}"),
        .. FilesNow().Except(before.Files).Select(file => $"the file '{file}' is left"),
    ];

    static HashSet<string> MountsNow() => File.Exists(MountList) ? [.. File.ReadLines(MountList)] : [];

    static HashSet<string> FilesNow() => Directory.Exists(SharedMemory) ? [.. Directory.EnumerateFileSystemEntries(SharedMemory)] : [];
}
