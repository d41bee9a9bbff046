using LlmBench.Metrics.Statistics;

namespace LlmBench.Tests.Metrics;

sealed class BootstrapTests
{
    /// <summary>Five values of which two are 1: sums are binomial, P(0) = 0.078, P(at most 3) = 0.913, P(at most 4) = 0.990.</summary>
    [Test]
    public void A_small_sample_has_the_quantiles_of_the_binomial_distribution() =>
        Assert.That(new Bootstrap().OfMean([1.0, 1.0, 0.0, 0.0, 0.0]), Is.EqualTo(new Interval(0, 0.8)));

    /// <summary>A thousand pairs, 100 lost and 150 gained: 0.05 ± 1.96 √((0.25 - 0.05²) / 1000).</summary>
    [TestCase(1)]
    [TestCase(1000)]
    public void A_large_sample_has_the_interval_of_the_normal_distribution(int times)
    {
        var counts = new Dictionary<double, long> { [-1] = 100 * times, [0] = 750 * times, [1] = 150 * times };
        var half = 0.030834 / Math.Sqrt(times);

        var interval = new Bootstrap().OfMean(counts);

        Assert.That(interval?.Low, Is.EqualTo(0.05 - half).Within(0.04 * half));
        Assert.That(interval?.High, Is.EqualTo(0.05 + half).Within(0.04 * half));
    }

    [Test]
    public void Equal_values_have_no_spread() => Assert.That(new Bootstrap().OfMean([0.5, 0.5]), Is.EqualTo(new Interval(0.5, 0.5)));

    [Test]
    public void No_values_have_no_interval() => Assert.That(new Bootstrap().OfMean([]), Is.Null);

    [Test]
    public void The_same_values_have_the_same_interval() =>
        Assert.That(new Bootstrap().OfMean([1.0, 0.0, 0.3, 0.7]), Is.EqualTo(new Bootstrap().OfMean([1.0, 0.0, 0.3, 0.7])));

    /// <summary>With one sample a task pass@1 is accuracy, and its interval the binomial's.</summary>
    [Test]
    public void Pass_at_k_draws_whole_tasks_again()
    {
        Assert.That(PassAtKInterval.Of([(1, 1), (1, 1), (1, 0), (1, 0), (1, 0)], k: 1), Is.EqualTo(new Interval(0, 0.8)));
        Assert.That(PassAtKInterval.Of([(2, 1), (1, 1)], k: 2), Is.Null);
    }
}
