using LlmBench.Metrics.Statistics;

namespace LlmBench.Tests.Metrics;

/// <summary>Paired statistics against values from the literature, exact fractions, or by hand.</summary>
sealed class PairedTestsTests
{
    [TestCase(0, 0, 1.0)]
    [TestCase(3, 3, 1.0)]
    [TestCase(2, 3, 1.0)]
    [TestCase(0, 5, 0.0625)]
    [TestCase(5, 0, 0.0625)]
    [TestCase(1, 9, 0.021484375)]
    [TestCase(10, 25, 0.01667384780012071)]
    [TestCase(59, 121, 4.434449263755176e-06)]
    [TestCase(480, 520, 0.21744829320414094)]
    public void McNemar_is_the_exact_binomial_test(int lost, int gained, double expected) =>
        Assert.That(McNemar.ExactP(lost, gained), Is.EqualTo(expected).Within(1e-9).Percent);

    /// <summary>The worked example of the Holm–Bonferroni article: levels 0.01, 0.04, 0.03 and 0.005.</summary>
    [Test]
    public void Holm_multiplies_by_the_number_still_to_be_tested_and_never_goes_down() =>
        Assert.That(Holm.Adjust([0.01, 0.04, 0.03, 0.005]), Is.EqualTo([0.03, 0.06, 0.06, 0.02]).Within(1e-12));

    [Test]
    public void Holm_stays_at_or_below_one() => Assert.That(Holm.Adjust([0.9, 0.8]), Is.EqualTo([1.0, 1.0]));

    [TestCase(0.3, 0.1)]
    [TestCase(0.2, 0.05)]
    [TestCase(0.5, 0.2)]
    public void The_smallest_difference_solves_Connors_formula(double discordance, double difference)
    {
        // z for 5 % two-sided and for 80 % power.
        var tasks = Math.Pow((1.959963984540054 * Math.Sqrt(discordance)) + (0.8416212335729143 * Math.Sqrt(discordance - (difference * difference))), 2) / (difference * difference);

        Assert.That(SmallestDifference.Of((long)Math.Ceiling(tasks), discordance), Is.EqualTo(difference).Within(0.5).Percent);
    }

    [Test]
    public void Few_tasks_cannot_show_anything() => Assert.That(SmallestDifference.Of(tasks: 10, discordance: 0.2), Is.Null);

    [Test]
    public void Two_that_never_differ_show_nothing() => Assert.That(SmallestDifference.Of(tasks: 1000, discordance: 0), Is.Null);

    [Test]
    public void Shares_are_of_all_pairs()
    {
        var counts = new PairedCounts(BothRight: 5, Lost: 2, Gained: 1, BothWrong: 2);

        Assert.That((counts.Pairs, counts.LostShare, counts.GainedShare), Is.EqualTo((10L, 0.2, 0.1)));
        Assert.That(counts.Discordance, Is.EqualTo(0.3).Within(1e-12));
    }

    /// <summary>Two clusters of two equal values: the deviations of a cluster add up to +1 and -1, so the error is √2 / 4.</summary>
    [Test]
    public void Values_of_a_cluster_do_not_count_as_independent()
    {
        Assert.That(ClusterError.OfMean([[1, 1], [0, 0]]), Is.EqualTo(0.35355339059327379).Within(1e-12));
        Assert.That(ClusterError.OfMean([[1], [1], [0], [0]]), Is.EqualTo(0.25).Within(1e-12));
        Assert.That(ClusterError.OfMean([[1, 0]]), Is.Null);
    }
}
