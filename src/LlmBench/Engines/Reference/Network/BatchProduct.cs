using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LlmBench.Engines.Reference.Network;

/// <summary>
/// Products of weight rows with many positions at once. Sixteen positions lie side by side in a vector, so that nothing is summed across one.
/// </summary>
static class BatchProduct
{
    /// <summary>Rows multiplied together, so that an input is loaded once for all of them.</summary>
    public const int Rows = 4;

    const int Lanes = 16;

    /// <summary>Positions with those that fill the last vector.</summary>
    public static int Padded(int positions) => (positions + Lanes - 1) / Lanes * Lanes;

    /// <param name="input">Positions times columns.</param>
    /// <param name="transposed">Columns times padded positions; what fills the last vector is left as it is, and its products mean nothing.</param>
    public static void Transpose(ReadOnlySpan<float> input, int columns, Span<float> transposed)
    {
        var stride = Padded(input.Length / columns);
        for (var t = 0; t < input.Length / columns; t++)
        {
            var position = input.Slice(t * columns, columns);
            for (var k = 0; k < position.Length; k++)
            {
                transposed[(k * stride) + t] = position[k];
            }
        }
    }

    /// <param name="rows"><see cref="Rows"/> times columns.</param>
    /// <param name="products"><see cref="Rows"/> times padded positions.</param>
    public static void Multiply(ReadOnlySpan<float> rows, ReadOnlySpan<float> transposed, Span<float> products)
    {
        var (columns, stride) = (rows.Length / Rows, products.Length / Rows);
        ref var w = ref MemoryMarshal.GetReference(rows);
        ref var x = ref MemoryMarshal.GetReference(transposed);
        ref var result = ref MemoryMarshal.GetReference(products);
        var at = 0;
        for (; at + (2 * Lanes) <= stride; at += 2 * Lanes)
        {
            MultiplyTwo(ref w, columns, ref Unsafe.Add(ref x, at), stride, ref Unsafe.Add(ref result, at));
        }

        if (at < stride)
        {
            MultiplyOne(ref w, columns, ref Unsafe.Add(ref x, at), stride, ref Unsafe.Add(ref result, at));
        }
    }

    static void MultiplyTwo(ref float w, int columns, ref float x, int stride, ref float result)
    {
        var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        var (e, f, g, h) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        for (var k = 0; k < columns; k++)
        {
            var (first, second) = (Vector512.LoadUnsafe(ref x), Vector512.LoadUnsafe(ref x, Lanes));
            var (i, j) = (Vector512.Create(Unsafe.Add(ref w, k)), Vector512.Create(Unsafe.Add(ref w, columns + k)));
            a = Vector512.MultiplyAddEstimate(i, first, a);
            e = Vector512.MultiplyAddEstimate(i, second, e);
            b = Vector512.MultiplyAddEstimate(j, first, b);
            f = Vector512.MultiplyAddEstimate(j, second, f);
            (i, j) = (Vector512.Create(Unsafe.Add(ref w, (2 * columns) + k)), Vector512.Create(Unsafe.Add(ref w, (3 * columns) + k)));
            c = Vector512.MultiplyAddEstimate(i, first, c);
            g = Vector512.MultiplyAddEstimate(i, second, g);
            d = Vector512.MultiplyAddEstimate(j, first, d);
            h = Vector512.MultiplyAddEstimate(j, second, h);
            x = ref Unsafe.Add(ref x, stride);
        }

        Store(a, b, c, d, ref result, stride);
        Store(e, f, g, h, ref Unsafe.Add(ref result, Lanes), stride);
    }

    static void MultiplyOne(ref float w, int columns, ref float x, int stride, ref float result)
    {
        var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        for (var k = 0; k < columns; k++)
        {
            var input = Vector512.LoadUnsafe(ref x);
            a = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref w, k)), input, a);
            b = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref w, columns + k)), input, b);
            c = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref w, (2 * columns) + k)), input, c);
            d = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref w, (3 * columns) + k)), input, d);
            x = ref Unsafe.Add(ref x, stride);
        }

        Store(a, b, c, d, ref result, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Store(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, ref float result, int stride)
    {
        a.StoreUnsafe(ref result);
        b.StoreUnsafe(ref result, (nuint)stride);
        c.StoreUnsafe(ref result, (nuint)(2 * stride));
        d.StoreUnsafe(ref result, (nuint)(3 * stride));
    }
}
