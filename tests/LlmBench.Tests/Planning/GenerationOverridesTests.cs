using LlmBench.Planning;
using LlmBench.Suites;

namespace LlmBench.Tests.Planning;

sealed class GenerationOverridesTests
{
    static readonly GenerationSettings Suites = new(MaxTokens: 64, Temperature: 0, TopK: 40, Seed: 5);

    [Test]
    public void Leave_what_they_do_not_name() =>
        Assert.That(new GenerationOverrides(Temperature: 0.6).ApplyTo(Suites), Is.EqualTo(Suites with { Temperature = 0.6 }));

    [TestCase(0, 1)]
    [TestCase(double.NaN, 1)]
    [TestCase(1.5, 1)]
    [TestCase(0.9, double.NaN)]
    public void Out_of_range_are_refused(double topP, double temperature) =>
        Assert.That(() => new GenerationOverrides(TopP: topP, Temperature: temperature).ApplyTo(Suites), Throws.TypeOf<UsageException>().With.Message.Contains("give"));
}
