using System.Diagnostics;
using System.Globalization;

namespace LlmBench.Sandbox.Linux;

/// <summary>
/// A control group (version 2) for all guests together, where this user may make one: a second wall behind the limits that each guest has of its
/// own. It takes both controllers, memory and pids, in a group above this process's own whose files can be written.
/// </summary>
/// <param name="Members">The file that takes the ids of its processes; none where there is no group.</param>
/// <param name="Description">For people and records; says why there is none.</param>
sealed record GuestGroup(string? Members, string Description)
{
    /// <summary>Far above what the guests of one harness may use by their own limits: nothing but an escape from those comes near it.</summary>
    const int MostProcesses = 2048;

    static readonly long MostBytes = (Environment.ProcessorCount + 4) * (2L << 30);

    /// <param name="process">A folder with the files <c>cgroup</c> and <c>mountinfo</c>.</param>
    public static GuestGroup Find(string process = "/proc/self") =>
        MountOf(process) is not { } mount ? None("no cgroup v2 on this machine")
        : !HasControllers(Path.Combine(mount, "cgroup.controllers")) ? None("this machine's cgroup v2 lacks the controllers memory and pids")
        : Above(mount, process).FirstOrDefault(group => HasControllers(Path.Combine(group, "cgroup.subtree_control"))) is not { } place ? None("no group above this process shares memory and pids")
        : Make(place);

    static GuestGroup None(string why) => new(null, $"cgroup limits: not available ({why})");

    static string? MountOf(string process) =>
        File.ReadLines(Path.Combine(process, "mountinfo")).Select(line => line.Split(' ')).FirstOrDefault(fields => fields.SkipWhile(field => field != "-").ElementAtOrDefault(1) == "cgroup2")?[4];

    /// <summary>The group of this process and those above it, the nearest first.</summary>
    static IEnumerable<string> Above(string mount, string process)
    {
        var own = File.ReadLines(Path.Combine(process, "cgroup")).FirstOrDefault(line => line.StartsWith("0::", StringComparison.Ordinal))?[3..].Trim('/') ?? "";
        for (var path = own; ; path = Path.GetDirectoryName(path) ?? "")
        {
            yield return Path.Combine(mount, path);
            if (path is "")
            {
                yield break;
            }
        }
    }

    /// <param name="list">A file with names of controllers.</param>
    static bool HasControllers(string list) =>
        File.Exists(list) && File.ReadAllText(list).Split((char[])[' ', '\n']) is var controllers && controllers.Contains("memory") && controllers.Contains("pids");

    static GuestGroup Make(string place)
    {
        var group = Path.Combine(place, $"llmbench-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(group);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(group);
            File.WriteAllText(Path.Combine(group, "memory.max"), MostBytes.ToString(CultureInfo.InvariantCulture));
            File.WriteAllText(Path.Combine(group, "pids.max"), MostProcesses.ToString(CultureInfo.InvariantCulture));
            var members = Path.Combine(group, "cgroup.procs");
            return Takes(members) ? new(members, "cgroup limits: memory and pids") : None("this user may not move processes to a group");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return None("this user may not make a group");
        }
    }

    static bool Takes(string members)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "echo $$ >\"$1\"", "sh", members]) { RedirectStandardError = true })!;
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }

    /// <summary>The kernel refuses as long as a process is in it; an empty group costs nothing.</summary>
    static void Remove(string group)
    {
        try
        {
            Directory.Delete(group);
        }
        catch (IOException)
        {
            // A guest of a killed harness is still ending.
        }
    }
}
