using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LlmBench.Hardware;

/// <summary>The vector and matrix instructions that .NET finds in this processor.</summary>
static class InstructionSets
{
    public static IReadOnlyList<string> Usable { get; } = [.. Known().Where(known => known.Usable).Select(known => known.Name)];

    static IEnumerable<(string Name, bool Usable)> Known() =>
    [
        ("SSE4.2", Sse42.IsSupported),
        ("AVX", Avx.IsSupported),
        ("AVX2", Avx2.IsSupported),
        ("FMA", Fma.IsSupported),
        ("AVX-VNNI", AvxVnni.IsSupported),
        ("AVX-512F", Avx512F.IsSupported),
        ("AVX-512BW", Avx512BW.IsSupported),
        ("AVX-512VBMI", Avx512Vbmi.IsSupported),
        ("AVX10", Avx10v1.IsSupported),
        ("AdvSIMD", AdvSimd.IsSupported),
        ("DotProd", Dp.IsSupported),
    ];
}
