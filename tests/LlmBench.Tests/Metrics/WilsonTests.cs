using LlmBench.Metrics;
using LlmBench.Metrics.Statistics;

namespace LlmBench.Tests.Metrics;

sealed class WilsonTests
{
    /// <summary>Newcombe 1998, Statistics in Medicine 17, table I, method 3.</summary>
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0.0000, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    public void Agrees_with_the_published_table(int correct, int samples, double low, double high)
    {
        var interval = Wilson.Of((double)correct / samples, samples)!.Value;

        Assert.That(interval.Low, Is.EqualTo(low).Within(0.00005));
        Assert.That(interval.High, Is.EqualTo(high).Within(0.00005));
    }

    [Test]
    public void Of_nothing_does_not_exist()
    {
        Assert.That(Wilson.Of(0, 0), Is.Null);
        Assert.That(Wilson.OfClusters([]), Is.Null);
    }

    [Test]
    public void One_attempt_a_task_is_the_plain_interval()
    {
        var tasks = Enumerable.Range(0, 263).Select(i => new TaskCount(1, 1, i < 81 ? 1 : 0));

        var interval = Wilson.OfClusters(tasks)!.Value;

        Assert.That(interval.Low, Is.EqualTo(0.2553).Within(0.00005));
        Assert.That(interval.High, Is.EqualTo(0.3662).Within(0.00005));
    }

    [Test]
    public void Attempts_that_are_all_alike_say_no_more_than_one()
    {
        var tasks = Enumerable.Range(0, 263).Select(i => new TaskCount(10, 10, i < 81 ? 10 : 0));

        Assert.That(Wilson.OfClusters(tasks)!.Value.High, Is.EqualTo(0.3662).Within(0.00005));
    }

    /// <summary>
    /// By hand: share 1/2; variance 4/3 * (6 - 8 + 4) / 64 = 1/24, so 1/4 / (1/24) = 6 independent trials in place of 8;
    /// half = 1.959964 * sqrt(0.25/6 + 3.841459/144) / (1 + 3.841459/6) = 0.312384.
    /// </summary>
    [Test]
    public void Attempts_that_differ_say_more_than_one_and_less_than_as_many_tasks()
    {
        var interval = Wilson.OfClusters([new(2, 2, 2), new(2, 2, 1), new(2, 2, 1), new(2, 2, 0)])!.Value;

        Assert.That(interval.Low, Is.EqualTo(0.187616).Within(1e-6));
        Assert.That(interval.High, Is.EqualTo(0.812384).Within(1e-6));
    }

    /// <summary>With nothing to estimate a variance from, the tasks count: Newcombe's interval of 0 in 20.</summary>
    [Test]
    public void Shares_of_zero_rest_on_the_tasks_and_not_on_the_attempts() =>
        Assert.That(Wilson.OfClusters(Enumerable.Repeat(new TaskCount(5, 5, 0), 20))!.Value.High, Is.EqualTo(0.1611).Within(0.00005));
}
