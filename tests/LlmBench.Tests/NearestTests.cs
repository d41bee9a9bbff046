namespace LlmBench.Tests;

sealed class NearestTests
{
    [TestCase("kitten", "sitting", 3)]
    [TestCase("math", "mtah", 1)]
    [TestCase("", "abc", 3)]
    [TestCase("Quick", "quick", 0)]
    public void Counts_insertions_deletions_substitutions_and_swaps(string a, string b, int expected) =>
        Assert.That(Nearest.Distance(a, b), Is.EqualTo(expected));

    [Test]
    public void Names_the_nearest() => Assert.That(Nearest.Hint("chinses", ["math", "chinese"]), Is.EqualTo(" Did you mean 'chinese'?"));

    [Test]
    public void Says_nothing_where_nothing_is_near() => Assert.That(Nearest.Hint("coding", ["math", "chinese"]), Is.Empty);
}
