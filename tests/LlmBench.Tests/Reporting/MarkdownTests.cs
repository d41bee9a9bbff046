using LlmBench.Reporting;

namespace LlmBench.Tests.Reporting;

sealed class MarkdownTests
{
    [TestCase("nano-4m:q8_0@reference", @"nano-4m:q8\_0@reference")]
    [TestCase("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [TestCase("a | b", @"a \| b")]
    [TestCase("[click](javascript:x)", @"\[click\](javascript:x)")]
    [TestCase("**bold** `code` &amp;", @"\*\*bold\*\* \`code\` &amp;amp;")]
    [TestCase("# title", @"\# title")]
    [TestCase("- item", @"\- item")]
    [TestCase("see https://evil.example and www.evil.example", @"see https:\//evil.example and www\.evil.example")]
    [TestCase("one\ntwo", "one\\\\u000atwo")]
    public void Text_from_outside_stays_text(string text, string expected) =>
        Assert.That(Markdown.Escape(text), Is.EqualTo(expected));

    [Test]
    public void A_hostile_cell_makes_no_column()
    {
        var page = new Markdown().Table(["a", "b"], [[Markdown.Escape("x | y\n| z |"), "1"]]);

        Assert.That(page.ToString(), Is.EqualTo("| a | b |\n| --- | ---: |\n| x \\| y\\\\u000a\\| z \\| | 1 |\n\n"));
    }
}
