using System.Numerics.Tensors;

namespace LlmBench.Engines.Decoding;

/// <summary>Makes log-probabilities of logits, in double precision and with the largest taken off, so that no exponential overflows.</summary>
static class LogSoftmax
{
    /// <summary>Of one token.</summary>
    public static double Of(ReadOnlySpan<float> logits, int token) => logits[token] - Normaliser(logits);

    /// <summary>What is taken off every logit: the logarithm of the sum of all exponentials.</summary>
    public static double Normaliser(ReadOnlySpan<float> logits)
    {
        var (most, sum) = ((double)TensorPrimitives.Max(logits), 0.0);
        foreach (var logit in logits)
        {
            sum += Math.Exp(logit - most);
        }

        return most + Math.Log(sum);
    }
}
