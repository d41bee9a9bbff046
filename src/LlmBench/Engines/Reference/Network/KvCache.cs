namespace LlmBench.Engines.Reference.Network;

/// <summary>The keys and values of the positions that were computed, so that each is computed once. They lie as vectors of attention need them.</summary>
sealed class KvCache(Hyperparameters sizes, int positions)
{
    /// <summary>Positions that are compared together.</summary>
    public const int Step = 32;

    readonly int valueSize = Padded(sizes.HeadSize, Step / 2);
    readonly float[][] keys = [.. Enumerable.Range(0, sizes.Layers).Select(_ => new float[Padded(positions, Step) * sizes.KvWidth])];
    readonly float[][] values = [.. Enumerable.Range(0, sizes.Layers).Select(_ => new float[positions * sizes.KvHeads * Padded(sizes.HeadSize, Step / 2)])];

    public int Positions => positions;

    /// <summary>Positions with those that fill the last step.</summary>
    public int Stride { get; } = Padded(positions, Step);

    /// <summary>Keys of one head: numbers of a key times <see cref="Stride"/>.</summary>
    public ReadOnlySpan<float> Keys(int layer, int head) => keys[layer].AsSpan(head * sizes.HeadSize * Stride, sizes.HeadSize * Stride);

    /// <summary>Values of one head: positions times numbers of a value, with zeros up to a whole vector.</summary>
    public ReadOnlySpan<float> Values(int layer, int head, int count) => values[layer].AsSpan(head * positions * valueSize, count * valueSize);

    /// <param name="key">All heads of one position; so for <paramref name="value"/>.</param>
    public void Store(int layer, int position, ReadOnlySpan<float> key, ReadOnlySpan<float> value)
    {
        for (var i = 0; i < key.Length; i++)
        {
            keys[layer][(i * Stride) + position] = key[i];
        }

        for (var head = 0; head < sizes.KvHeads; head++)
        {
            value.Slice(head * sizes.HeadSize, sizes.HeadSize).CopyTo(values[layer].AsSpan(((head * positions) + position) * valueSize));
        }
    }

    static int Padded(int count, int step) => (count + step - 1) / step * step;
}
