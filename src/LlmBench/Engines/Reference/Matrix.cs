using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LlmBench.Gguf;

namespace LlmBench.Engines.Reference;

/// <summary>A weight matrix as it lies in the file: rows are Decoded when they are multiplied, and not kept.</summary>
sealed class Matrix(TensorData data, TensorInfo tensor)
{
    /// <summary>The row that a thread is multiplying.</summary>
    [ThreadStatic]
    static float[]? Decoded;

    public int Rows => (int)tensor.Rows;

    public int Columns => (int)tensor.Columns;

    public void DecodeRow(int index, Span<float> values) => tensor.Format.Decode!(data.Row(tensor, index), values);

    /// <summary>
    /// Rows <paramref name="from"/> to <paramref name="to"/> of <c>output[t] = this * input[t]</c> for every position t.
    /// </summary>
    /// <param name="input">Positions times columns.</param>
    /// <param name="output">Positions times rows.</param>
    public void Multiply(ReadOnlySpan<float> input, Span<float> output, int from, int to)
    {
        var positions = input.Length / Columns;
        if (positions == 1 && tensor.Format == WeightFormat.F16)
        {
            MultiplyHalves(input, output, from, to);
            return;
        }

        var row = Scratch(Columns);
        for (var r = from; r < to; r++)
        {
            DecodeRow(r, row);
            MultiplyRow(row, input, output[r..], positions);
        }
    }

    void MultiplyHalves(ReadOnlySpan<float> input, Span<float> output, int from, int to)
    {
        for (var r = from; r < to; r++)
        {
            output[r] = HalfProduct.Of(MemoryMarshal.Cast<byte, ushort>(data.Row(tensor, r)), input);
        }
    }

    static Span<float> Scratch(int length)
    {
        if (Decoded is null || Decoded.Length < length)
        {
            Decoded = new float[length];
        }

        return Decoded.AsSpan(0, length);
    }

    /// <summary>Four positions at a time, so that each part of the row is loaded once for the four.</summary>
    void MultiplyRow(ReadOnlySpan<float> row, ReadOnlySpan<float> input, Span<float> output, int positions)
    {
        var t = 0;
        for (; t + 4 <= positions; t += 4)
        {
            var (a, b, c, d) = Products(row, input[(t * Columns)..]);
            (output[t * Rows], output[(t + 1) * Rows], output[(t + 2) * Rows], output[(t + 3) * Rows]) = (a, b, c, d);
        }

        for (; t < positions; t++)
        {
            output[t * Rows] = Product(row, input.Slice(t * Columns, row.Length));
        }
    }

    static (float A, float B, float C, float D) Products(ReadOnlySpan<float> row, ReadOnlySpan<float> input)
    {
        ref var w = ref MemoryMarshal.GetReference(row);
        ref var x = ref MemoryMarshal.GetReference(input);
        var n = (nuint)row.Length;
        var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        for (nuint i = 0; i < n; i += 16)
        {
            var weights = Vector512.LoadUnsafe(ref w, i);
            a = Vector512.MultiplyAddEstimate(weights, Vector512.LoadUnsafe(ref x, i), a);
            b = Vector512.MultiplyAddEstimate(weights, Vector512.LoadUnsafe(ref x, n + i), b);
            c = Vector512.MultiplyAddEstimate(weights, Vector512.LoadUnsafe(ref x, n + n + i), c);
            d = Vector512.MultiplyAddEstimate(weights, Vector512.LoadUnsafe(ref x, n + n + n + i), d);
        }

        return (Vector512.Sum(a), Vector512.Sum(b), Vector512.Sum(c), Vector512.Sum(d));
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
