using LlmBench.Divergence;

namespace LlmBench.Tests.Divergence;

sealed class BlockMeanTests
{
    /// <summary>Blocks of 64 ones, 64 threes and 64 fives: mean 3, sums off by -128, 0, 128; sqrt(2 x 128^2 x 3 / 2) / 192 = 1.1547.</summary>
    [Test]
    public void Values_that_rise_and_fall_together_have_the_error_of_their_blocks()
    {
        var mean = new BlockMean();
        foreach (var value in (double[])[1, 3, 5])
        {
            Enumerable.Repeat(value, BlockMean.BlockSize).ToList().ForEach(mean.Add);
        }

        var found = mean.Estimate();
        Assert.That(found.Value, Is.EqualTo(3));
        Assert.That(found.StandardError, Is.EqualTo(2 / Math.Sqrt(3)).Within(1e-12));
    }

    /// <summary>The last block may be shorter: 64 ones and 32 fours have the mean 2, sums off by -64 and 64; sqrt(2 x 64^2 x 2) / 96.</summary>
    [Test]
    public void A_block_that_is_not_full_counts_by_its_length()
    {
        var mean = new BlockMean();
        Enumerable.Repeat(1.0, 64).Concat(Enumerable.Repeat(4.0, 32)).ToList().ForEach(mean.Add);
        Assert.That(mean.Estimate(), Is.EqualTo(new Estimate(2, 128.0 / 96)));
    }

    [Test]
    public void One_block_has_no_error()
    {
        var mean = new BlockMean();
        mean.Add(1);
        Assert.That(mean.Estimate(), Is.EqualTo(new Estimate(1, null)));
    }

    /// <summary>e^2 = 7.389; its error is 7.389 times that of the exponent.</summary>
    [Test]
    public void A_perplexity_has_the_error_of_its_logarithm_times_itself() =>
        Assert.That(new Estimate(2, 0.1).Exponential(), Is.EqualTo(new Estimate(Math.Exp(2), Math.Exp(2) * 0.1)));
}
