using LlmBench.Speed;

namespace LlmBench.Tests.Speed;

sealed class SpeedMeasurementTests
{
    [Test]
    public void Tests_are_named_as_the_field_names_them_and_multiply() =>
        Assert.That(
            SpeedTest.Of([512, 2048], [128], [0, 4096]).Select(test => test.Name),
            Is.EqualTo(["pp512", "pp512 @ d4096", "pp2048", "pp2048 @ d4096", "tg128", "tg128 @ d4096"]));

    [Test]
    public void The_rate_is_all_tokens_over_all_time() =>
        Assert.That(Measured(100, 1, 3).TokensPerSecond, Is.EqualTo(50));

    [Test]
    public void Two_passes_keep_the_digits_that_a_sum_of_squares_loses()
    {
        // Deviations -1, 0 and 1 from a large mean: the variance is 1.
        Assert.That(Series.StandardDeviation([1e9, 1e9 + 1, 1e9 + 2]), Is.EqualTo(1));
        Assert.That(Series.StandardDeviation([5]), Is.Zero);
    }

    /// <summary>Type 7 of Hyndman and Fan, by hand: position 0.95 x 4 = 3.8 in 1, 2, 3, 4, 10.</summary>
    [TestCase(0.5, 3)]
    [TestCase(0.95, 8.8)]
    [TestCase(1, 10)]
    public void Quantiles_lie_between_their_neighbours(double share, double value) =>
        Assert.That(Series.Quantile([10, 1, 3, 2, 4], share), Is.EqualTo(value).Within(1e-12));

    [Test]
    public void A_quiet_row_has_no_flag() =>
        Assert.That(SpeedFlags.Of(Measured(100, 1, 1.001, 0.999, 1, 1), ceiling: 101, fitsCache: false, busy: false), Is.Empty);

    [Test]
    public void Every_reason_for_distrust_is_named()
    {
        Assert.That(Flags(Measured(100, 1, 1.1, 1, 1.1, 1)), Is.EqualTo(["noisy: 5.3 %"]));
        Assert.That(Flags(Measured(100, 1, 1, 1.04, 1.08, 1.1, 1.1)), Has.One.EqualTo("drifting: 10.0 % slower at the end"));
        Assert.That(Flags(Measured(100, 1, 1)), Is.EqualTo(["too few repeats: 2"]));
        Assert.That(SpeedFlags.Of(Measured(100, 1, 1, 1, 1, 1), ceiling: 99, fitsCache: false, busy: true), Is.EqualTo(["above the roofline", "another process busy"]));
        Assert.That(SpeedFlags.Of(Measured(100, 1, 1, 1, 1, 1), ceiling: 99, fitsCache: true, busy: false), Is.EqualTo(["above the memory's roofline: fits in cache"]));
    }

    [Test]
    public void Warm_up_goes_on_while_repetitions_get_faster()
    {
        var warmUp = new WarmUp();
        var steady = new List<bool>();
        foreach (var seconds in new[] { 8.0, 4, 2, 1, 1, 1 }.Select(time => time / 100))
        {
            warmUp.Add(seconds);
            steady.Add(warmUp.IsSteady);
        }

        Assert.That(steady, Is.EqualTo([false, false, false, false, false, true]));
    }

    static IReadOnlyList<string> Flags(SpeedMeasurement measured) => SpeedFlags.Of(measured, ceiling: null, fitsCache: false, busy: false);

    static SpeedMeasurement Measured(int tokens, params double[] seconds) =>
        new(new(SpeedKind.Generation, tokens, 0), seconds, Series.StandardDeviation(seconds), [], []);
}
