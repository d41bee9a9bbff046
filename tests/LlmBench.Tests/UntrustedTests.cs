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

    [TestCase("a|b", "a\\|b")]
    [TestCase("`code` **bold** _x_", "\\`code\\` \\*\\*bold\\*\\* \\_x\\_")]
    [TestCase("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert\\(1\\)&gt;")]
    [TestCase("[click](javascript:alert)", "\\[click\\]\\(javascript\\:alert\\)")]
    [TestCase("two\r\nlines", "two lines")]
    [TestCase("AT&T \\ 5", "AT&amp;T \\\\ 5")]
    [TestCase("\u001b[0m", "\\\\u001b\\[0m")]
    [TestCase("乡音无改鬓毛衰", "乡音无改鬓毛衰")]
    public void A_cell_of_a_markdown_table_is_plain_text(string text, string cell) => Assert.That(Untrusted.ForMarkdown(text), Is.EqualTo(cell));
}
