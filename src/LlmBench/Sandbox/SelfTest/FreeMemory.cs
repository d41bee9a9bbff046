using System.Globalization;

namespace LlmBench.Sandbox.SelfTest;

/// <summary>
/// Memory that this machine has left: what the kernel calls available, and the free pages on the lists of its processors. The kernel does not count
/// those, and since Linux 6.7 a burst of short-lived processes leaves hundreds of megabytes there.
/// </summary>
static class FreeMemory
{
    /// <returns>In bytes; none where this system does not say.</returns>
    public static long? Now() => Of("/proc/meminfo", "/proc/zoneinfo");

    /// <param name="zones">Only root may read it.</param>
    public static long? Of(string memory, string zones)
    {
        try
        {
            return (Numbers(memory, "MemAvailable:").Sum() * 1024) + (Numbers(zones, "count:").Sum() * Environment.SystemPageSize);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static IEnumerable<long> Numbers(string file, string name) =>
        File.ReadLines(file)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1 && words[0] == name)
            .Select(words => long.Parse(words[1], CultureInfo.InvariantCulture));
}
