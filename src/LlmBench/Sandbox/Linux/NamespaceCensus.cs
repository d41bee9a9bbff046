using System.Globalization;

namespace LlmBench.Sandbox.Linux;

/// <summary>Finds processes that live in other process namespaces than this one: guests, and whatever they left behind.</summary>
static class NamespaceCensus
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>Process ids; none where this system has no namespaces.</returns>
    public static IReadOnlySet<int> Foreign() =>
        OperatingSystem.IsLinux()
            ? Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(id => IsForeign(id) && !IsOfAnotherHarness(id!)).Select(id => int.Parse(id!, CultureInfo.InvariantCulture)).ToHashSet()
            : [];

    /// <summary>Those that were not there before and stay: the kernel needs a moment to clear a dead namespace away.</summary>
    public static IReadOnlySet<int> Settled(IReadOnlySet<int> before)
    {
        var start = TimeProvider.System.GetTimestamp();
        HashSet<int> left;
        do
        {
            left = [.. Foreign().Except(before)];
        }
        while (left.Count > 0 && TimeProvider.System.GetElapsedTime(start) < Patience && Waited());

        return left;
    }

    static bool Waited()
    {
        Thread.Sleep(50);
        return true;
    }

    static bool IsForeign(string? id) =>
        id is [>= '0' and <= '9', ..] && NamespaceOf(id) is { } its && its != NamespaceOf("self");

    /// <summary>Its bubblewrap lives, and so does another process than this one that started that. One that init took over is nobody's: it was left behind.</summary>
    static bool IsOfAnotherHarness(string id)
    {
        var outside = id;
        while (IsForeign(outside))
        {
            outside = StatusOf(outside).Parent;
        }

        var (name, parent) = StatusOf(outside);
        return name == "bwrap" && parent is not ("0" or "1") && parent != Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>By proc(5): the name in brackets, then the state, then the parent's id.</summary>
    static (string Name, string Parent) StatusOf(string id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var end = text.LastIndexOf(')');
            return (text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..end], text[(end + 2)..].Split(' ')[1]);
        }
        catch (IOException)
        {
            return ("", "0");
        }
    }

    static string? NamespaceOf(string id)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{id}/ns/pid", returnFinalTarget: false)?.Name;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
