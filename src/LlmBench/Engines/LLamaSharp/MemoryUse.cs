using System.Globalization;
using System.Text.RegularExpressions;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>What a loaded model takes, as llama.cpp says in its log, in bytes.</summary>
/// <param name="Gpu">Of all of it, on GPUs.</param>
sealed partial record MemoryUse(long Weights, long KvCache, long Compute, long Gpu)
{
    public long Total => Weights + KvCache + Compute;

    public static MemoryUse Of(IEnumerable<string> log)
    {
        var buffers = log.Select(line => Buffer.Match(line)).Where(match => match.Success).Select(match =>
            (Place: match.Groups["place"].Value, Kind: match.Groups["kind"].Value, Bytes: Bytes(match.Groups["size"].Value))).ToList();
        long Sum(Func<(string Place, string Kind, long Bytes), bool> counted) => buffers.Where(counted).Sum(buffer => buffer.Bytes);
        return new(
            Sum(buffer => buffer.Kind == "model"),
            Sum(buffer => buffer.Kind is "KV" or "RS"),
            Sum(buffer => buffer.Kind is "compute" or "output"),
            Sum(buffer => OnGpu(buffer.Place)));
    }

    /// <summary>Buffers of the processor are named after it, and those that a GPU reads in main memory after the host.</summary>
    static bool OnGpu(string place) => !place.StartsWith("CPU", StringComparison.Ordinal) && !place.Contains("Host", StringComparison.Ordinal) && place is not ("BLAS" or "AMX");

    static long Bytes(string mebibytes) => (long)(double.Parse(mebibytes, CultureInfo.InvariantCulture) * 1024 * 1024);

    [GeneratedRegex(@"(?<place>\S+) +(?<kind>model|KV|RS|compute|output) +buffer size *= *(?<size>[0-9.]+) MiB")]
    static partial Regex Buffer { get; }
}
