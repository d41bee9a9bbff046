using LlmBench.Metrics.Statistics;
using LlmBench.Reporting.Comparing;

namespace LlmBench.Tests.Reporting.Comparing;

sealed class GateTests
{
    static readonly Comparison Worse = new("math", new(80, 10, 8, 2), (0.90, 0.88), new Interval(-0.06, 0.02), 0.8, Missing: 0);

    [TestCase("accuracy>=-2%", true)]
    [TestCase("accuracy>=-1.9%", false)]
    [TestCase("accuracy >= 0%", false)]
    [TestCase("low>=-6%", true)]
    [TestCase("low>=-5%", false)]
    public void Compares_the_change_or_the_lower_end_of_its_interval(string gate, bool passes) =>
        Assert.That(Gate.Parse(gate).Failure(Worse) is null, Is.EqualTo(passes));

    [Test]
    public void Fails_where_a_sample_is_missing() =>
        Assert.That(Gate.Parse("accuracy>=-50%").Failure(Worse with { Missing = 1 }), Does.Contain("1 planned samples"));

    [Test]
    public void Fails_where_there_is_nothing_to_compare() =>
        Assert.That(Gate.Parse("accuracy>=-50%").Failure(Worse with { Counts = default }), Does.Contain("nothing to compare"));

    [TestCase("accuracy")]
    [TestCase("accuracy>=1")]
    [TestCase("accuracy<=1%")]
    [TestCase("speed>=1%")]
    [TestCase("accuracy>=NaN%")]
    [TestCase("accuracy>=1000%")]
    [TestCase("accuracy>=-1%>=2%")]
    public void What_is_no_gate_is_refused(string text) =>
        Assert.That(() => Gate.Parse(text), Throws.TypeOf<UsageException>().With.Message.Contains($"'{text}'"));
}
