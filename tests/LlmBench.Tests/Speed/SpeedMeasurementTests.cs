using LlmBench.Results.SpeedRuns;
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
        var steady = Measured(100, 1, 1, 1, 1, 1);
        Assert.That(Flags(Measured(100, 1, 1.1, 1, 1.1, 1)), Is.EqualTo(["noisy (5.3 %)"]));
        Assert.That(Flags(Measured(100, 1, 1, 1.04, 1.08, 1.1, 1.1)), Has.One.EqualTo("throttled (10.0 % slower at the end)"));
        Assert.That(Flags(Measured(100, 1, 1)), Is.EqualTo(["few-repeats (2)"]));
        Assert.That(Flags(steady, ceiling: 99, busy: true), Is.EqualTo(["above-roofline", "busy"]));
        Assert.That(Flags(steady, ceiling: 99, fitsCache: true), Is.EqualTo(["fits-cache"]));
        Assert.That(Flags(steady with { EngineSeconds = [0.5, 0.5, 0.5, 0.5, 0.5] }, ceiling: 150), Is.EqualTo(["above-roofline"]));
        Assert.That(Flags(steady with { Counted = [79, 79, 79, 79, 79] }), Is.EqualTo(["short-answer (79 tokens)"]));
        Assert.That(Flags(steady with { Raised = [Flag.PartialOffload, Flag.PartialOffload] }), Is.EqualTo(["partial-offload"]));
    }

    [Test]
    public void Repetitions_of_different_lengths_are_compared_by_the_time_for_a_token()
    {
        var measured = Measured(100, 1, 2) with { Counted = [100, 200] };

        Assert.That((measured.TokensPerSecond, measured.Spread, measured.Drift), Is.EqualTo((100.0, 0.0, 0.0)));
    }

    [Test]
    public void Quarters_show_how_a_long_answer_slows_down()
    {
        // Two answers of 256 tokens: 1 ms a token in the first quarter, then 2, 4 and 5 ms.
        double[] waits = [.. Enumerable.Range(0, 512).Select(i => new[] { 1.0, 2, 4, 5 }[i % 256 / 64])];
        var measured = new SpeedMeasurement(new(SpeedKind.Generation, 256, 0), [0.768, 0.768], 0, waits, []);

        Assert.That(measured.Quarters, Is.EqualTo([1000.0, 500, 250, 200]).Within(1e-9));
        Assert.That((measured with { Test = new(SpeedKind.Generation, 128, 0) }).Quarters, Is.Null);
    }

    [Test]
    public void The_idle_level_is_subtracted_from_the_energy()
    {
        // 2 repetitions of 100 tokens in 4 s: 100 J, of which 10 W x 4 s are the machine's own.
        var measured = Measured(100, 1, 1) with { Energy = (100, 4) };

        Assert.That(measured.JoulesPerToken(10), Is.EqualTo(0.3).Within(1e-12));
        Assert.That((measured.JoulesPerToken(null), measured.JoulesPerToken(30), Measured(100, 1).JoulesPerToken(10)), Is.EqualTo(((double?)null, (double?)null, (double?)null)));
    }

    [Test]
    public void Warm_up_goes_on_while_repetitions_get_faster()
    {
        var warmUp = new WarmUp();
        var steady = new List<bool>();
        foreach (var seconds in new[] { 8.0, 4, 2, 1, 1, 1 })
        {
            warmUp.Add(seconds);
            steady.Add(warmUp.IsSteady);
        }

        Assert.That(steady, Is.EqualTo([false, false, false, false, false, true]));
    }

    [Test]
    public void Warm_up_of_fast_tests_lasts_half_a_second()
    {
        var warmUp = new WarmUp();
        for (var i = 0; i < 49; i++)
        {
            warmUp.Add(0.01);
        }

        Assert.That(warmUp.IsSteady, Is.False);
        warmUp.Add(0.02);
        Assert.That(warmUp.IsSteady);
    }

    static IReadOnlyList<string> Flags(SpeedMeasurement measured, double? ceiling = null, bool fitsCache = false, bool busy = false) =>
        [.. SpeedFlags.Of(measured, ceiling, fitsCache, busy).Select(flag => flag.ToString())];

    static SpeedMeasurement Measured(int tokens, params double[] seconds) =>
        new(new(SpeedKind.Generation, tokens, 0), seconds, Series.StandardDeviation(seconds), [], []);
}
