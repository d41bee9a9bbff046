using System.Numerics.Tensors;

namespace LlmBench.Gguf;

/// <summary>Writes the file that a <see cref="Requantization"/> describes, on all cores; the same source always gives the same bytes.</summary>
sealed class Quantizer(Requantization plan) : IDisposable
{
    /// <summary>Numbers that are in memory at a time, as far as whole rows allow.</summary>
    const int ChunkSize = 1 << 22;

    readonly TensorData data = new(plan.Source.Path);
    double squaredError;
    double squaredWeights;

    /// <summary>How far the written weights are from the source's: root of the mean squared difference, as a share of the root of the mean square.</summary>
    public double RelativeError => squaredWeights == 0 ? 0 : Math.Sqrt(squaredError / squaredWeights);

    /// <param name="progress">Told how many numbers more are done.</param>
    /// <exception cref="UsageException">A weight is not finite, or too large for the format.</exception>
    public void Write(Stream stream, IProgress<long>? progress, CancellationToken ct)
    {
        var writer = new GgufWriter(stream, plan.Alignment);
        writer.WriteHead(plan.Metadata(), [.. plan.Tensors]);
        foreach (var target in plan.Tensors)
        {
            Write(writer, plan.Source.Tensors[target.Name], target, progress, ct);
            writer.Pad();
        }
    }

    public void Dispose() => data.Dispose();

    void Write(GgufWriter writer, TensorInfo source, TensorInfo target, IProgress<long>? progress, CancellationToken ct)
    {
        var rows = Math.Max(1, ChunkSize / target.Columns);
        for (var row = 0L; row < target.Rows; row += rows)
        {
            ct.ThrowIfCancellationRequested();
            var count = (int)Math.Min(rows, target.Rows - row);
            writer.Write(Encoded(source, target, (int)row, count));
            progress?.Report(count * target.Columns);
        }
    }

    byte[] Encoded(TensorInfo source, TensorInfo target, int from, int count)
    {
        var bytes = (int)target.Format.BytesOf(target.Columns);
        var blocks = new byte[count * bytes];
        var errors = new (double Error, double Weights)[count];
        Parallel.For(0, count, row => errors[row] = Encode(source, target, from + row, blocks.AsSpan(row * bytes, bytes)));
        if (Array.FindIndex(errors, row => double.IsNaN(row.Error)) is >= 0 and var bad)
        {
            throw new UsageException($"'{plan.Source.Path}' has a weight in '{source.Name}' (row {from + bad}) that is not finite or too large for {target.Format.Name}.");
        }

        if (target.Shape.Count > 1)
        {
            squaredError += errors.Sum(row => row.Error);
            squaredWeights += errors.Sum(row => row.Weights);
        }

        return blocks;
    }

    /// <returns>Sums of squares: of what the row lost, which is no number where the row cannot be stored, and of the row.</returns>
    (double Error, double Weights) Encode(TensorInfo source, TensorInfo target, int row, Span<byte> blocks)
    {
        var (values, stored) = (new float[source.Columns], new float[source.Columns]);
        source.Format.Decode!(data.Row(source, row), values);
        target.Format.Encode!(values, blocks);
        target.Format.Decode!(blocks, stored);
        if (!TensorPrimitives.IsFiniteAll<float>(values) || !TensorPrimitives.IsFiniteAll<float>(stored))
        {
            return (double.NaN, 0);
        }

        var distance = (double)TensorPrimitives.Distance<float>(values, stored);
        return (distance * distance, TensorPrimitives.SumOfSquares<float>(values));
    }
}
