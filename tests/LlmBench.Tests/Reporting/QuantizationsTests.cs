using LlmBench.Reporting.Charts.Data;

namespace LlmBench.Tests.Reporting;

sealed class QuantizationsTests
{
    /// <summary>Bytes and weights of a block, from the definition of GGUF's formats.</summary>
    [TestCase("q8_0", 34, 32)]
    [TestCase("q4_0", 18, 32)]
    [TestCase("q4_1", 20, 32)]
    [TestCase("q5_0", 22, 32)]
    [TestCase("q5_1", 24, 32)]
    [TestCase("q2_k", 84, 256)]
    [TestCase("q3_k", 110, 256)]
    [TestCase("q4_k_m", 144, 256)]
    [TestCase("q5_k", 176, 256)]
    [TestCase("Q6_K", 210, 256)]
    [TestCase("bf16", 2, 1)]
    public void Bits_are_those_of_a_block(string format, int bytes, int weights) =>
        Assert.That(Quantizations.Bits(format), Is.EqualTo(8.0 * bytes / weights));

    [Test]
    public void What_is_not_known_comes_last() =>
        Assert.That(Quantizations.InOrder(["f16", "mystery", "q4_0", "q8_0", "q4_0"]), Is.EqualTo(["q4_0", "q8_0", "f16", "mystery"]));
}
