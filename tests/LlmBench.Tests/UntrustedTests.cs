namespace LlmBench.Tests;

sealed class UntrustedTests
{
    [TestCase("nano-4m:q8_0, 42 %", "nano-4m:q8_0, 42 %")]
    [TestCase("中文 é 😀 [red]", "中文 é 😀 [red]")]
    [TestCase("\u001b[2J\u001b]0;title\u0007", "\\u001b[2J\\u001b]0;title\\u0007")]
    [TestCase("a\nb\r\tc\0", "a\\u000ab\\u000d\\u0009c\\u0000")]
    [TestCase("\u007f\u009b31m\u0085", "\\u007f\\u009b31m\\u0085")]
    [TestCase("abc\u202Egnp.exe", "abc\\u202egnp.exe")]
    [TestCase("\u2066x\u2069\u061C", "\\u2066x\\u2069\\u061c")]
    [TestCase("ma\u200Bth\u200D\uFEFF\u00AD", "ma\\u200bth\\u200d\\ufeff\\u00ad")]
    [TestCase("a\u2028b\u2029", "a\\u2028b\\u2029")]
    [TestCase("\U000E0041", "\\U000e0041")]
    public void What_a_terminal_obeys_or_hides_is_shown(string text, string shown) => Assert.That(Untrusted.ForTerminal(text), Is.EqualTo(shown));

    [Test]
    public void Lone_surrogates_are_shown()
    {
        Assert.That(Untrusted.ForTerminal("\uD83D alone \uDE00"), Is.EqualTo("\\ud83d alone \\ude00"));
        Assert.That(Untrusted.ForTerminal("\uDE00\uD83D"), Is.EqualTo("\\ude00\\ud83d"));
    }

    [TestCase("abcdefghij", 4, "abcd [6 more characters]")]
    [TestCase("ab😀c", 3, "ab [3 more characters]")]
    [TestCase("a\nb", 3, "a\\u000ab")]
    public void A_long_text_says_how_much_of_it_is_left_out(string text, int longest, string shown) => Assert.That(Untrusted.Shortened(text, longest), Is.EqualTo(shown));
}
