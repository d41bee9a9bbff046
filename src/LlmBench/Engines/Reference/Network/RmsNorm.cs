using System.Numerics.Tensors;

namespace LlmBench.Engines.Reference.Network;

/// <summary>RMSNorm (Zhang and Sennrich 2019, https://arxiv.org/abs/1910.07467, equation 4).</summary>
/// <param name="epsilon">Keeps the root away from 0.</param>
sealed class RmsNorm(float epsilon)
{
    /// <param name="result">As long as <paramref name="values"/>; may be the same.</param>
    public void Apply(ReadOnlySpan<float> values, ReadOnlySpan<float> gain, Span<float> result)
    {
        var mean = TensorPrimitives.SumOfSquares(values) / values.Length;
        TensorPrimitives.Multiply(values, 1 / MathF.Sqrt(mean + epsilon), result);
        TensorPrimitives.Multiply(result, gain, result);
    }

    /// <summary>Rows of <paramref name="width"/> numbers, each by itself.</summary>
    public void ApplyToRows(ReadOnlySpan<float> values, int width, ReadOnlySpan<float> gain, Span<float> result)
    {
        for (var at = 0; at < values.Length; at += width)
        {
            Apply(values.Slice(at, width), gain, result.Slice(at, width));
        }
    }
}
