namespace LlmBench.Divergence;

/// <summary>
/// The mean of a value of each token. Tokens of one text depend on those before them, so its standard error counts blocks of neighbours as
/// one: of a ratio estimate over blocks, linearised (Cochran 1977, Sampling Techniques, equation 6.13).
/// </summary>
sealed class BlockMean
{
    /// <summary>Tokens of a block: a few sentences.</summary>
    public const int BlockSize = 64;

    readonly List<(int Count, double Sum)> blocks = [];

    public void Add(double value)
    {
        if (blocks is [] || blocks[^1].Count == BlockSize)
        {
            blocks.Add((0, 0));
        }

        blocks[^1] = (blocks[^1].Count + 1, blocks[^1].Sum + value);
    }

    public Estimate Estimate()
    {
        var count = blocks.Sum(block => (long)block.Count);
        var mean = blocks.Sum(block => block.Sum) / count;
        var squares = blocks.Sum(block => Math.Pow(block.Sum - (block.Count * mean), 2));
        return new(mean, blocks.Count < 2 ? null : Math.Sqrt(squares * blocks.Count / (blocks.Count - 1)) / count);
    }
}
