using LlmBench.Metrics;
using LlmBench.Metrics.Statistics;

namespace LlmBench.Tests.Metrics;

sealed class ShareDifferenceTests
{
    /// <summary>Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10.</summary>
    [TestCase(56, 70, 48, 80, 0.0524, 0.3339)]
    [TestCase(9, 10, 3, 10, 0.1705, 0.8090)]
    [TestCase(5, 56, 0, 29, -0.0381, 0.1926)]
    public void The_interval_is_Newcombes(int a, int of, int b, int than, double low, double high)
    {
        var difference = ShareDifference.Of(Tasks(a, of), Tasks(b, than))!;

        Assert.That((difference.Interval.Low, difference.Interval.High), Is.EqualTo((low, high)).Using<(double, double)>((x, y) => Math.Abs(x.Item1 - y.Item1) < 0.0001 && Math.Abs(x.Item2 - y.Item2) < 0.0001));
    }

    /// <summary>By hand: 0.2 / sqrt(104/150 * 46/150 * (1/70 + 1/80)) = 2.6502, whose two tails hold 0.00804.</summary>
    [Test]
    public void The_test_pools_both_shares() =>
        Assert.That(ShareDifference.Of(Tasks(56, 70), Tasks(48, 80))!.P, Is.EqualTo(0.00804).Within(0.00002));

    [Test]
    public void Equal_shares_of_all_or_nothing_show_nothing() =>
        Assert.That(ShareDifference.Of(Tasks(0, 5), Tasks(0, 9)), Has.Property("P").EqualTo(1).And.Property("Change").EqualTo(0));

    [Test]
    public void Without_samples_there_is_no_difference() =>
        Assert.That(ShareDifference.Of([], Tasks(1, 2)), Is.Null);

    static IEnumerable<TaskCount> Tasks(int correct, int count) => Enumerable.Range(0, count).Select(i => new TaskCount(1, 1, i < correct ? 1 : 0));
}
