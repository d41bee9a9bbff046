using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LlmBench.Engines.Reference.Network;

/// <summary>The inner product of F16 weights with F32 numbers, without writing the widened weights down in between.</summary>
static class HalfProduct
{
    /// <param name="weights">F16 bits, a multiple of 32 of them, all finite.</param>
    public static float Of(ReadOnlySpan<ushort> weights, ReadOnlySpan<float> input)
    {
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var x = ref MemoryMarshal.GetReference(input);
        var (a, b) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (nuint i = 0; i < (nuint)weights.Length; i += 32)
        {
            var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(ref w, i));
            a = Vector512.MultiplyAddEstimate(Shifted(low), Vector512.LoadUnsafe(ref x, i), a);
            b = Vector512.MultiplyAddEstimate(Shifted(high), Vector512.LoadUnsafe(ref x, i + 16), b);
        }

        // Exponents were moved without changing their bias: F32's is 127 and F16's 15.
        return Vector512.Sum(a + b) * float.Exp2(112);
    }

    /// <summary>The number times 2^-112, subnormal ones too: sign, exponent and fraction of an F16 in the places of an F32.</summary>
    static Vector512<float> Shifted(Vector512<uint> half) =>
        (((half & Vector512.Create(0x8000u)) << 16) | ((half & Vector512.Create(0x7FFFu)) << 13)).AsSingle();
}
