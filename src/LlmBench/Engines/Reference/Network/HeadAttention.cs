using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LlmBench.Engines.Reference.Network;

/// <summary>Attention of one head for one position: how much it takes of each position before it, and the mixture that results.</summary>
static class HeadAttention
{
    const int Lanes = 16;

    /// <param name="keys">As <see cref="KvCache.Keys"/> has them.</param>
    /// <param name="shares">One for each position that is seen, with room up to the next whole step of <see cref="KvCache.Step"/>.</param>
    public static void Share(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, Span<float> shares, int positions)
    {
        ref var key = ref MemoryMarshal.GetReference(keys);
        var stride = keys.Length / query.Length;
        var scale = Vector512.Create(1 / MathF.Sqrt(query.Length));
        for (var p = 0; p < positions; p += KvCache.Step)
        {
            var (a, b) = (Vector512<float>.Zero, Vector512<float>.Zero);
            for (var d = 0; d < query.Length; d++)
            {
                var q = Vector512.Create(query[d]);
                a = Vector512.MultiplyAddEstimate(q, Vector512.LoadUnsafe(ref key, (nuint)((d * stride) + p)), a);
                b = Vector512.MultiplyAddEstimate(q, Vector512.LoadUnsafe(ref key, (nuint)((d * stride) + p + Lanes)), b);
            }

            (a * scale).CopyTo(shares[p..]);
            (b * scale).CopyTo(shares[(p + Lanes)..]);
        }

        // The largest becomes 0, because the exponential of a large one is not finite.
        var seen = shares[..positions];
        TensorPrimitives.Subtract(seen, TensorPrimitives.Max<float>(seen), seen);
        TensorPrimitives.SoftMax(seen, seen);
    }

    /// <param name="values">As <see cref="KvCache.Values"/> has them.</param>
    public static void Mix(ReadOnlySpan<float> shares, ReadOnlySpan<float> values, Span<float> result)
    {
        ref var value = ref MemoryMarshal.GetReference(values);
        var stride = values.Length / shares.Length;
        Span<float> part = stackalloc float[Lanes];
        for (var d = 0; d < result.Length; d += Lanes)
        {
            var (a, b) = (Vector512<float>.Zero, Vector512<float>.Zero);
            var p = 0;
            for (; p + 2 <= shares.Length; p += 2)
            {
                a = Vector512.MultiplyAddEstimate(Vector512.Create(shares[p]), Vector512.LoadUnsafe(ref value, (nuint)((p * stride) + d)), a);
                b = Vector512.MultiplyAddEstimate(Vector512.Create(shares[p + 1]), Vector512.LoadUnsafe(ref value, (nuint)(((p + 1) * stride) + d)), b);
            }

            a = p < shares.Length ? Vector512.MultiplyAddEstimate(Vector512.Create(shares[p]), Vector512.LoadUnsafe(ref value, (nuint)((p * stride) + d)), a) : a;
            (a + b).CopyTo(part);
            part[..Math.Min(Lanes, result.Length - d)].CopyTo(result[d..]);
        }
    }
}
