using System.Numerics.Tensors;

namespace LlmBench.Engines.Reference;

/// <summary>
/// The forward pass of a dense llama-like model: RMSNorm, rotary positions, grouped-query attention, SwiGLU
/// (Touvron et al. 2023, https://arxiv.org/abs/2302.13971). Every step is shared out by rows or heads to the workers.
/// </summary>
sealed class Transformer
{
    /// <summary>Positions computed at a time.</summary>
    const int BatchSize = 64;

    readonly Hyperparameters sizes;
    readonly Weights weights;
    readonly RotaryEmbedding rope;
    readonly KvCache cache;
    readonly WorkerPool pool;
    readonly float[] state;
    readonly float[] normed;
    readonly float[] queries;
    readonly float[] keys;
    readonly float[] values;
    readonly float[] attended;
    readonly float[] gate;
    readonly float[] up;
    readonly float[] shares;
    readonly Action<int> project;
    readonly Action<int> attend;
    readonly Action<int> mix;
    readonly Action<int> feed;
    readonly Action<int> gather;
    readonly Action<int> unembed;
    Layer layer;
    int layerIndex;
    int count;
    int start;
    float[] logits = [];
    int unembedAt;
    int unembedCount;

    public Transformer(Hyperparameters sizes, Weights weights, KvCache cache, WorkerPool pool)
    {
        (this.sizes, this.weights, this.cache, this.pool) = (sizes, weights, cache, pool);
        rope = new(sizes, cache.Positions, weights.RopeFactors);
        layer = weights.Layers[0];
        (state, normed) = (new float[BatchSize * sizes.Width], new float[BatchSize * sizes.Width]);
        (queries, attended) = (new float[BatchSize * sizes.QueryWidth], new float[BatchSize * sizes.QueryWidth]);
        (keys, values) = (new float[BatchSize * sizes.KvWidth], new float[BatchSize * sizes.KvWidth]);
        (gate, up) = (new float[BatchSize * sizes.Hidden], new float[BatchSize * sizes.Hidden]);
        shares = new float[sizes.Heads * cache.Stride];
        (project, attend, mix, feed, gather, unembed) = (Project, Attend, Mix, Feed, Gather, Unembed);
    }

    public int Vocabulary => weights.Unembedding.Rows;

    /// <summary>Computes positions from <paramref name="from"/> on, which must follow those in the cache.</summary>
    /// <param name="last">Receives the logits of the last position.</param>
    public void Run(ReadOnlySpan<int> tokens, int from, float[] last, CancellationToken ct)
    {
        for (var done = 0; done < tokens.Length; done += count)
        {
            RunBatch(tokens, from, done, ct);
        }

        Unembed(last, 0, count - 1, 1);
    }

    /// <summary>Computes positions from <paramref name="from"/> on, which must follow those in the cache.</summary>
    /// <param name="all">Receives the logits of every position.</param>
    public void RunAll(ReadOnlySpan<int> tokens, int from, float[] all, CancellationToken ct)
    {
        for (var done = 0; done < tokens.Length; done += count)
        {
            RunBatch(tokens, from, done, ct);
            Unembed(all, done, 0, count);
        }
    }

    void RunBatch(ReadOnlySpan<int> tokens, int from, int done, CancellationToken ct)
    {
        count = Math.Min(BatchSize, tokens.Length - done);
        start = from + done;
        RunBatch(tokens.Slice(done, count), ct);
    }

    void RunBatch(ReadOnlySpan<int> tokens, CancellationToken ct)
    {
        for (var t = 0; t < count; t++)
        {
            weights.Embedding.DecodeRow(tokens[t], state.AsSpan(t * sizes.Width, sizes.Width));
        }

        for (layerIndex = 0; layerIndex < sizes.Layers; layerIndex++)
        {
            layer = weights.Layers[layerIndex];
            ct.ThrowIfCancellationRequested();
            Normalise(layer.AttentionNorm);
            pool.Run(project);
            Position();
            pool.Run(attend);
            pool.Run(mix);
            AddTo(state, normed);
            Normalise(layer.FeedForwardNorm);
            ct.ThrowIfCancellationRequested();
            pool.Run(feed);
            ct.ThrowIfCancellationRequested();
            pool.Run(gather);
            AddTo(state, normed);
        }
    }

    void Project(int worker)
    {
        Multiply(layer.Query, normed, sizes.Width, queries, worker);
        Multiply(layer.Key, normed, sizes.Width, keys, worker);
        Multiply(layer.Value, normed, sizes.Width, values, worker);
    }

    /// <summary>Biases, norms and positions of the new queries and keys; keys and values go into the cache.</summary>
    void Position()
    {
        for (var t = 0; t < count; t++)
        {
            var query = Finish(queries.AsSpan(t * sizes.QueryWidth, sizes.QueryWidth), layer.QueryBias, layer.QueryNorm);
            var key = Finish(keys.AsSpan(t * sizes.KvWidth, sizes.KvWidth), layer.KeyBias, layer.KeyNorm);
            var value = Finish(values.AsSpan(t * sizes.KvWidth, sizes.KvWidth), layer.ValueBias, norm: null);
            rope.Turn(query, start + t);
            rope.Turn(key, start + t);
            cache.Store(layerIndex, start + t, key, value);
        }
    }

    Span<float> Finish(Span<float> heads, float[]? bias, float[]? norm)
    {
        if (bias is not null)
        {
            TensorPrimitives.Add(heads, bias, heads);
        }

        for (var at = 0; norm is not null && at < heads.Length; at += norm.Length)
        {
            Normalise(heads.Slice(at, norm.Length), norm, heads.Slice(at, norm.Length));
        }

        return heads;
    }

    void Attend(int worker)
    {
        var (from, to) = Part(sizes.Heads, worker);
        for (var head = from; head < to; head++)
        {
            for (var t = 0; t < count; t++)
            {
                Attend(head, t);
            }
        }
    }

    void Attend(int head, int t)
    {
        var (positions, size, group) = (start + t + 1, sizes.HeadSize, head * sizes.KvHeads / sizes.Heads);
        var at = (t * sizes.QueryWidth) + (head * size);
        var share = shares.AsSpan(head * cache.Stride, cache.Stride);
        HeadAttention.Share(queries.AsSpan(at, size), cache.Keys(layerIndex, group), share, positions);
        HeadAttention.Mix(share[..positions], cache.Values(layerIndex, group, positions), attended.AsSpan(at, size));
    }

    void Mix(int worker) => Multiply(layer.Output, attended, sizes.QueryWidth, normed, worker);

    void Feed(int worker)
    {
        Multiply(layer.Gate, normed, sizes.Width, gate, worker);
        Multiply(layer.Up, normed, sizes.Width, up, worker);
        var (from, to) = Part(sizes.Hidden, worker);
        for (var t = 0; t < count; t++)
        {
            var g = gate.AsSpan((t * sizes.Hidden) + from, to - from);
            var u = up.AsSpan((t * sizes.Hidden) + from, to - from);
            TensorPrimitives.Multiply(g, u, u);
            TensorPrimitives.Sigmoid(g, g);
            TensorPrimitives.Multiply(g, u, g);
        }
    }

    void Gather(int worker) => Multiply(layer.Down, gate, sizes.Hidden, normed, worker);

    /// <summary>Logits of some positions of the batch, written from position <paramref name="at"/> of the result on.</summary>
    void Unembed(float[] result, int at, int first, int positions)
    {
        for (var t = first; t < first + positions; t++)
        {
            Normalise(state.AsSpan(t * sizes.Width, sizes.Width), weights.FinalNorm, normed.AsSpan((t - first) * sizes.Width, sizes.Width));
        }

        (logits, unembedAt, unembedCount) = (result, at, positions);
        pool.Run(unembed);
    }

    void Unembed(int worker)
    {
        var (from, to) = Part(Vocabulary, worker);
        weights.Unembedding.Multiply(normed.AsSpan(0, unembedCount * sizes.Width), logits.AsSpan(unembedAt * Vocabulary), from, to);
    }

    void Multiply(Matrix matrix, float[] input, int width, float[] output, int worker)
    {
        var (from, to) = Part(matrix.Rows, worker);
        matrix.Multiply(input.AsSpan(0, count * width), output, from, to);
    }

    void Normalise(float[] norm)
    {
        for (var t = 0; t < count; t++)
        {
            Normalise(state.AsSpan(t * sizes.Width, sizes.Width), norm, normed.AsSpan(t * sizes.Width, sizes.Width));
        }
    }

    /// <summary>RMSNorm (Zhang and Sennrich 2019, https://arxiv.org/abs/1910.07467, equation 4).</summary>
    void Normalise(ReadOnlySpan<float> values, ReadOnlySpan<float> norm, Span<float> result)
    {
        var mean = TensorPrimitives.SumOfSquares(values) / values.Length;
        TensorPrimitives.Multiply(values, 1 / MathF.Sqrt(mean + sizes.Epsilon), result);
        TensorPrimitives.Multiply(result, norm, result);
    }

    void AddTo(float[] sum, float[] values)
    {
        var length = count * sizes.Width;
        TensorPrimitives.Add(sum.AsSpan(0, length), values.AsSpan(0, length), sum.AsSpan(0, length));
    }

    /// <summary>A worker's share of rows or heads.</summary>
    (int From, int To) Part(int total, int worker) => (total * worker / pool.Workers, total * (worker + 1) / pool.Workers);
}
