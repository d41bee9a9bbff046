namespace LlmBench.Engines.Reference;

/// <summary>The keys and values of the positions that were computed, so that each is computed once.</summary>
sealed class KvCache(Hyperparameters sizes, int positions)
{
    readonly float[][] keys = [.. Enumerable.Range(0, sizes.Layers).Select(_ => new float[positions * sizes.KvWidth])];
    readonly float[][] values = [.. Enumerable.Range(0, sizes.Layers).Select(_ => new float[positions * sizes.KvWidth])];

    public int Positions => positions;

    /// <summary>Keys of one head, position after position.</summary>
    public ReadOnlySpan<float> Keys(int layer, int head, int count) => keys[layer].AsSpan(head * positions * sizes.HeadSize, count * sizes.HeadSize);

    public ReadOnlySpan<float> Values(int layer, int head, int count) => values[layer].AsSpan(head * positions * sizes.HeadSize, count * sizes.HeadSize);

    /// <param name="key">All heads of one position; so for <paramref name="value"/>.</param>
    public void Store(int layer, int position, ReadOnlySpan<float> key, ReadOnlySpan<float> value)
    {
        for (var head = 0; head < sizes.KvHeads; head++)
        {
            var at = ((head * positions) + position) * sizes.HeadSize;
            key.Slice(head * sizes.HeadSize, sizes.HeadSize).CopyTo(keys[layer].AsSpan(at));
            value.Slice(head * sizes.HeadSize, sizes.HeadSize).CopyTo(values[layer].AsSpan(at));
        }
    }
}
