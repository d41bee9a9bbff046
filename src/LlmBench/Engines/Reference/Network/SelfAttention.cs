using System.Numerics.Tensors;

namespace LlmBench.Engines.Reference.Network;

/// <summary>Grouped-query attention of a batch of positions to all that are in the cache (Ainslie et al. 2023, https://arxiv.org/abs/2305.13245).</summary>
sealed class SelfAttention(Hyperparameters sizes, KvCache cache, RotaryEmbedding rope, RmsNorm norm, Activations activations)
{
    readonly float[] shares = new float[sizes.Heads * cache.Stride];

    /// <summary>Biases, norms and positions of the new queries and keys; keys and values go into the cache.</summary>
    /// <param name="start">The position of the batch's first row.</param>
    public void Position(Layer layer, int layerIndex, int start, int count)
    {
        for (var t = 0; t < count; t++)
        {
            var query = Finish(activations.Queries.AsSpan(t * sizes.QueryWidth, sizes.QueryWidth), layer.QueryBias, layer.QueryNorm);
            var key = Finish(activations.Keys.AsSpan(t * sizes.KvWidth, sizes.KvWidth), layer.KeyBias, layer.KeyNorm);
            var value = Finish(activations.Values.AsSpan(t * sizes.KvWidth, sizes.KvWidth), layer.ValueBias, gain: null);
            rope.Turn(query, start + t);
            rope.Turn(key, start + t);
            cache.Store(layerIndex, start + t, key, value);
        }
    }

    /// <summary>One head of one row, after <see cref="Position"/> of its layer.</summary>
    public void Attend(int layerIndex, int head, int t, int start)
    {
        var (positions, size, group) = (start + t + 1, sizes.HeadSize, head * sizes.KvHeads / sizes.Heads);
        var at = (t * sizes.QueryWidth) + (head * size);
        var share = shares.AsSpan(head * cache.Stride, cache.Stride);
        HeadAttention.Share(activations.Queries.AsSpan(at, size), cache.Keys(layerIndex, group), share, positions);
        HeadAttention.Mix(share[..positions], cache.Values(layerIndex, group, positions), activations.Attended.AsSpan(at, size));
    }

    Span<float> Finish(Span<float> heads, float[]? bias, float[]? gain)
    {
        if (bias is not null)
        {
            TensorPrimitives.Add(heads, bias, heads);
        }

        if (gain is not null)
        {
            norm.ApplyToRows(heads, gain.Length, gain, heads);
        }

        return heads;
    }
}
