using LlmBench.Divergence;

namespace LlmBench.Tests.Divergence;

sealed class TextWindowTests
{
    [TestCase(1, null)]
    [TestCase(16, null)]
    [TestCase(17, null)]
    [TestCase(100, null)]
    [TestCase(1, 99)]
    [TestCase(15, 99)]
    [TestCase(100, 99)]
    public void Every_token_that_has_one_before_it_is_judged_once(int count, int? beginning)
    {
        var text = Enumerable.Range(1000, count).ToList();
        var windows = TextWindow.Of(text, beginning, 16).ToList();
        Assert.That(windows.SelectMany(window => window.Tokens.Skip(window.First)), Is.EqualTo(text.Skip(beginning is null ? 1 : 0)));
        Assert.That(windows.Select(window => window.Tokens.Length), Is.All.AtMost(16));
        Assert.That(windows.Select(window => window.Tokens[0]), beginning is null ? Is.All.AtLeast(1000) : Is.All.EqualTo(99));
    }

    [Test]
    public void Half_a_window_stands_before_whatever_is_judged() =>
        Assert.That(TextWindow.Of([.. Enumerable.Range(0, 100)], null, 16).Skip(1).Select(window => window.First), Is.All.EqualTo(8));
}
