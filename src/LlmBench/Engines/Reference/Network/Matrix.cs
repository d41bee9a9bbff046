using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LlmBench.Gguf;

namespace LlmBench.Engines.Reference.Network;

/// <summary>A weight matrix as it lies in the file: rows are decoded when they are multiplied, and not kept.</summary>
sealed class Matrix(TensorData data, TensorInfo tensor)
{
    /// <summary>Fewer positions are multiplied one by one.</summary>
    const int SmallestBatch = 8;

    /// <summary>Rows that a thread is multiplying; then its transposed input, and its products.</summary>
    [ThreadStatic]
    static float[]? Decoded;

    [ThreadStatic]
    static float[]? Transposed;

    [ThreadStatic]
    static float[]? Products;

    public int Rows { get; } = (int)tensor.Rows;

    public int Columns { get; } = (int)tensor.Columns;

    public void DecodeRow(int index, Span<float> values) => tensor.Format.Decode!(data.Row(tensor, index), values);

    /// <summary>
    /// Rows <paramref name="from"/> to <paramref name="to"/> of <c>output[t] = this * input[t]</c> for every position t.
    /// </summary>
    /// <param name="input">Positions times columns.</param>
    /// <param name="output">Positions times rows.</param>
    public void Multiply(ReadOnlySpan<float> input, Span<float> output, int from, int to)
    {
        if (input.Length / Columns >= SmallestBatch)
        {
            MultiplyBatch(input, output, from, to);
        }
        else if (tensor.Format == WeightFormat.F16)
        {
            MultiplyHalves(input, output, from, to);
        }
        else
        {
            MultiplyRows(input, output, from, to);
        }
    }

    void MultiplyBatch(ReadOnlySpan<float> input, Span<float> output, int from, int to)
    {
        var (positions, stride) = (input.Length / Columns, BatchProduct.Padded(input.Length / Columns));
        var rows = Scratch(ref Decoded, BatchProduct.Rows * Columns);
        var transposed = Scratch(ref Transposed, Columns * stride);
        var products = Scratch(ref Products, BatchProduct.Rows * stride);
        BatchProduct.Transpose(input, Columns, transposed);
        for (var r = from; r < to; r += BatchProduct.Rows)
        {
            // The last rows may be fewer; the products of what stands in their places are not taken.
            var count = Math.Min(BatchProduct.Rows, to - r);
            for (var i = 0; i < count; i++)
            {
                DecodeRow(r + i, rows.Slice(i * Columns, Columns));
            }

            BatchProduct.Multiply(rows, transposed, products);
            for (var t = 0; t < positions; t++)
            {
                for (var i = 0; i < count; i++)
                {
                    output[(t * Rows) + r + i] = products[(i * stride) + t];
                }
            }
        }
    }

    void MultiplyRows(ReadOnlySpan<float> input, Span<float> output, int from, int to)
    {
        var row = Scratch(ref Decoded, Columns);
        for (var r = from; r < to; r++)
        {
            DecodeRow(r, row);
            for (var t = 0; t < input.Length / Columns; t++)
            {
                output[(t * Rows) + r] = Product(row, input.Slice(t * Columns, row.Length));
            }
        }
    }

    void MultiplyHalves(ReadOnlySpan<float> input, Span<float> output, int from, int to)
    {
        for (var r = from; r < to; r++)
        {
            var row = MemoryMarshal.Cast<byte, ushort>(data.Row(tensor, r));
            for (var t = 0; t < input.Length / Columns; t++)
            {
                output[(t * Rows) + r] = HalfProduct.Of(row, input.Slice(t * Columns, row.Length));
            }
        }
    }

    static Span<float> Scratch(ref float[]? kept, int length)
    {
        if (kept is null || kept.Length < length)
        {
            kept = new float[length];
        }

        return kept.AsSpan(0, length);
    }

    static float Product(ReadOnlySpan<float> row, ReadOnlySpan<float> input)
    {
        ref var w = ref MemoryMarshal.GetReference(row);
        ref var x = ref MemoryMarshal.GetReference(input);
        var n = (nuint)row.Length;
        var (a, b) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (nuint i = 0; i < n; i += 32)
        {
            a = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref w, i), Vector512.LoadUnsafe(ref x, i), a);
            b = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref w, i + 16), Vector512.LoadUnsafe(ref x, i + 16), b);
        }

        return Vector512.Sum(a + b);
    }
}
