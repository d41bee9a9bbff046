using System.Numerics.Tensors;

namespace LlmBench.Engines.Reference.Network;

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
    readonly WorkerPool pool;
    readonly RmsNorm norm;
    readonly Activations activations;
    readonly SelfAttention attention;
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
        (this.sizes, this.weights, this.pool) = (sizes, weights, pool);
        (norm, activations) = (new(sizes.Epsilon), new(sizes, BatchSize));
        attention = new(sizes, cache, new(sizes, cache.Positions, weights.RopeFactors), norm, activations);
        layer = weights.Layers[0];
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
            weights.Embedding.DecodeRow(tokens[t], activations.State.AsSpan(t * sizes.Width, sizes.Width));
        }

        for (layerIndex = 0; layerIndex < sizes.Layers; layerIndex++)
        {
            layer = weights.Layers[layerIndex];
            ct.ThrowIfCancellationRequested();
            Normalise(layer.AttentionNorm);
            pool.Run(project);
            attention.Position(layer, layerIndex, start, count);
            pool.Run(attend);
            pool.Run(mix);
            AddToState();
            Normalise(layer.FeedForwardNorm);
            ct.ThrowIfCancellationRequested();
            pool.Run(feed);
            ct.ThrowIfCancellationRequested();
            pool.Run(gather);
            AddToState();
        }
    }

    void Project(int worker)
    {
        Multiply(layer.Query, activations.Normed, sizes.Width, activations.Queries, worker);
        Multiply(layer.Key, activations.Normed, sizes.Width, activations.Keys, worker);
        Multiply(layer.Value, activations.Normed, sizes.Width, activations.Values, worker);
    }

    void Attend(int worker)
    {
        var (from, to) = Part(sizes.Heads, worker);
        for (var head = from; head < to; head++)
        {
            for (var t = 0; t < count; t++)
            {
                attention.Attend(layerIndex, head, t, start);
            }
        }
    }

    void Mix(int worker) => Multiply(layer.Output, activations.Attended, sizes.QueryWidth, activations.Normed, worker);

    void Feed(int worker)
    {
        Multiply(layer.Gate, activations.Normed, sizes.Width, activations.Gate, worker);
        Multiply(layer.Up, activations.Normed, sizes.Width, activations.Up, worker);
        var (from, to) = Part(sizes.Hidden, worker);
        for (var t = 0; t < count; t++)
        {
            var g = activations.Gate.AsSpan((t * sizes.Hidden) + from, to - from);
            var u = activations.Up.AsSpan((t * sizes.Hidden) + from, to - from);
            TensorPrimitives.Multiply(g, u, u);
            TensorPrimitives.Sigmoid(g, g);
            TensorPrimitives.Multiply(g, u, g);
        }
    }

    void Gather(int worker) => Multiply(layer.Down, activations.Gate, sizes.Hidden, activations.Normed, worker);

    /// <summary>Logits of some positions of the batch, written from position <paramref name="at"/> of the result on.</summary>
    void Unembed(float[] result, int at, int first, int positions)
    {
        norm.ApplyToRows(activations.State.AsSpan(first * sizes.Width, positions * sizes.Width), sizes.Width, weights.FinalNorm, activations.Normed);
        (logits, unembedAt, unembedCount) = (result, at, positions);
        pool.Run(unembed);
    }

    void Unembed(int worker)
    {
        var (from, to) = Part(Vocabulary, worker);
        weights.Unembedding.Multiply(activations.Normed.AsSpan(0, unembedCount * sizes.Width), logits.AsSpan(unembedAt * Vocabulary), from, to);
    }

    void Multiply(Matrix matrix, float[] input, int width, float[] output, int worker)
    {
        var (from, to) = Part(matrix.Rows, worker);
        matrix.Multiply(input.AsSpan(0, count * width), output, from, to);
    }

    void Normalise(float[] gain) =>
        norm.ApplyToRows(activations.State.AsSpan(0, count * sizes.Width), sizes.Width, gain, activations.Normed);

    void AddToState()
    {
        var state = activations.State.AsSpan(0, count * sizes.Width);
        TensorPrimitives.Add(state, activations.Normed.AsSpan(0, state.Length), state);
    }

    /// <summary>A worker's share of rows or heads.</summary>
    (int From, int To) Part(int total, int worker) => (total * worker / pool.Workers, total * (worker + 1) / pool.Workers);
}
