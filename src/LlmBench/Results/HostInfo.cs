using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LlmBench.Results;

/// <summary>The machine that a run was taken on. Holds no name of a person, a host or a folder.</summary>
/// <param name="Cores">Logical processors that this process may use.</param>
/// <param name="MemoryBytes">That this process may use: of the machine, or of its container.</param>
/// <param name="VectorInstructions">The widest that .NET uses here.</param>
sealed record HostInfo(string Os, string Architecture, string Processor, int Cores, long MemoryBytes, string Runtime, string VectorInstructions)
{
    public static HostInfo Current() => new(
        RuntimeInformation.OSDescription,
        RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        ProcessorName(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        RuntimeInformation.FrameworkDescription,
        Vectors());

    /// <summary>From the processor itself (CPUID leaves 0x80000002 to 0x80000004) where it is an x86.</summary>
    static string ProcessorName() =>
        X86Base.IsSupported && unchecked((uint)X86Base.CpuId(unchecked((int)0x80000000), 0).Eax) >= 0x80000004
            ? BrandString()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    static string BrandString()
    {
        Span<int> registers = stackalloc int[12];
        for (var i = 0; i < 3; i++)
        {
            var (a, b, c, d) = X86Base.CpuId(unchecked((int)0x80000002) + i, 0);
            (registers[4 * i], registers[(4 * i) + 1], registers[(4 * i) + 2], registers[(4 * i) + 3]) = (a, b, c, d);
        }

        return System.Text.Encoding.ASCII.GetString(MemoryMarshal.AsBytes(registers)).Trim('\0', ' ');
    }

    static string Vectors() =>
        Vector512.IsHardwareAccelerated ? "512 bit"
        : Vector256.IsHardwareAccelerated ? "256 bit"
        : Vector128.IsHardwareAccelerated ? "128 bit"
        : "none";
}
