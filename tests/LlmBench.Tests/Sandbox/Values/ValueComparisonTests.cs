using System.Text.Json;
using LlmBench.Sandbox.Values;

namespace LlmBench.Tests.Sandbox.Values;

/// <summary>Equal means: the same plain data of the same types.</summary>
sealed class ValueComparisonTests
{
    [TestCase("2", "2", true)]
    [TestCase("2", "2.0", false)]
    [TestCase("1", "true", false)]
    [TestCase("\"1\"", "1", false)]
    [TestCase("null", "null", true)]
    [TestCase("null", "false", false)]
    [TestCase("0.3", "0.30000000000000004", true)]
    [TestCase("0.3", "0.3001", false)]
    [TestCase("1e300", "1.0000000000001e300", true)]
    [TestCase("{\"$float\":\"nan\"}", "{\"$float\":\"nan\"}", true)]
    [TestCase("{\"$float\":\"inf\"}", "{\"$float\":\"-inf\"}", false)]
    [TestCase("[1,2]", "[2,1]", false)]
    [TestCase("[1,2]", "[1,2,3]", false)]
    [TestCase("[1,2]", "{\"$tuple\":[1,2]}", false)]
    [TestCase("{\"$set\":[1,2]}", "{\"$set\":[2,1]}", true)]
    [TestCase("{\"$set\":[1,2]}", "{\"$set\":[1,1]}", false)]
    [TestCase("{\"a\":1,\"b\":[]}", "{\"b\":[],\"a\":1}", true)]
    [TestCase("{\"a\":1}", "{\"a\":2}", false)]
    [TestCase("{\"$map\":[[1,\"x\"]]}", "{\"$map\":[[1,\"x\"]]}", true)]
    [TestCase("{\"1\":\"x\"}", "{\"$map\":[[1,\"x\"]]}", false)]
    [TestCase("{\"$bytes\":\"00ff\"}", "{\"$bytes\":\"00FF\"}", true)]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567891", false)]
    public void A_value_matches_another_of_its_type_only(string expected, string actual, bool matches) =>
        Assert.That(ValueComparison.Matches(Read(expected), Read(actual)), Is.EqualTo(matches));

    [Test]
    public void What_is_no_plain_data_equals_nothing() =>
        Assert.That(ValueComparison.Matches(new Value.Other("X"), new Value.Other("X")), Is.False);

    static Value Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ValueJson.Read(document.RootElement);
    }
}
