using LlmBench.Reporting;

namespace LlmBench.Tests.Reporting;

sealed class PrintableTests
{
    [TestCase("plain 中文 é 😀", "plain 中文 é 😀")]
    [TestCase("a\nb\tc\u001b[31m", "a␊b␉c␛[31m")]
    [TestCase("\u202egnp.exe", "[202E]gnp.exe")]
    [TestCase("zero\u200bwidth\ufeff", "zero[200B]width[FEFF]")]
    public void Shows_what_has_no_shape(string text, string expected) =>
        Assert.That(Printable.Of(text), Is.EqualTo(expected));

    [Test]
    public void Half_a_character_is_marked() =>
        Assert.That(Printable.Of($"a{(char)0xD83D}b"), Is.EqualTo("a\ufffdb"));

    [Test]
    public void Bounds_the_length_and_says_what_is_left_out() =>
        Assert.That(Printable.Of("abcdefghij", longest: 4), Is.EqualTo("abcd [6 more characters]"));

    [Test]
    public void Does_not_cut_a_character_in_two() =>
        Assert.That(Printable.Of("ab😀c", longest: 3), Is.EqualTo("ab [3 more characters]"));
}
