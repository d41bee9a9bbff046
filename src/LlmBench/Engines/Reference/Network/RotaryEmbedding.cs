namespace LlmBench.Engines.Reference.Network;

/// <summary>
/// RoPE: turns pairs of a query's or key's numbers by angles that grow with the position (Su et al. 2021, https://arxiv.org/abs/2104.09864,
/// equation 34). The angles' cosines and sines are computed once.
/// </summary>
sealed class RotaryEmbedding
{
    readonly float[] cosines;
    readonly float[] sines;
    readonly int pairs;
    readonly bool neighbours;

    /// <param name="factors">Divide the frequencies, one for each pair; none leaves them alone.</param>
    public RotaryEmbedding(Hyperparameters sizes, int positions, float[]? factors)
    {
        (pairs, neighbours) = (sizes.HeadSize / 2, sizes.NeighbourPairs);
        cosines = new float[positions * pairs];
        sines = new float[positions * pairs];
        for (var i = 0; i < cosines.Length; i++)
        {
            var (position, pair) = (i / pairs, i % pairs);
            var frequency = Math.Pow(sizes.RopeBase, -2.0 * pair / sizes.HeadSize) / (factors?[pair] ?? 1);
            var (sine, cosine) = Math.SinCos(position / sizes.RopeScale * frequency);
            (cosines[i], sines[i]) = ((float)cosine, (float)sine);
        }
    }

    /// <param name="heads">Whole heads, one after the other.</param>
    public void Turn(Span<float> heads, int position)
    {
        var cosine = cosines.AsSpan(position * pairs, pairs);
        var sine = sines.AsSpan(position * pairs, pairs);
        for (; !heads.IsEmpty; heads = heads[(2 * pairs)..])
        {
            for (var i = 0; i < pairs; i++)
            {
                var (first, second) = neighbours ? (2 * i, (2 * i) + 1) : (i, i + pairs);
                var (x, y) = (heads[first], heads[second]);
                heads[first] = (x * cosine[i]) - (y * sine[i]);
                heads[second] = (x * sine[i]) + (y * cosine[i]);
            }
        }
    }
}
