using LlmBench.Sandbox.Protocol;
using LlmBench.Sandbox.Values;

namespace LlmBench.Tests.Sandbox.Values;

/// <summary>Hostile bytes end in a refusal, whatever they are.</summary>
sealed class ValueReaderTests
{
    [TestCase("", "cut off")]
    [TestCase("78", "no value with tag 120")]
    [TestCase("6E6E", "more after")]
    [TestCase("69FFFFFF7F00", "count is larger")]
    [TestCase("6CFFFFFF7F", "count is larger")]
    [TestCase("6CFFFFFFFF6E", "count is larger")]
    [TestCase("6D030000006E6E6E6E", "count is larger")]
    [TestCase("730300000061006E", "ends within a character")]
    [TestCase("640000", "cut off")]
    public void A_value_that_is_none_is_refused(string hex, string says) =>
        Assert.That(() => ValueReader.Read(Convert.FromHexString(hex)), Throws.TypeOf<ProtocolException>().With.Message.Contains(says));

    [Test]
    public void A_value_nested_too_deep_is_refused()
    {
        byte[] bytes = [.. Enumerable.Repeat<byte[]>([(byte)'l', 1, 0, 0, 0], 100_000).SelectMany(block => block), (byte)'n'];

        Assert.That(() => ValueReader.Read(bytes), Throws.TypeOf<ProtocolException>().With.Message.Contains("nested"));
    }
}
