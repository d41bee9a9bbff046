using LlmBench.Scoring.Reading;

namespace LlmBench.Tests.Scoring;

/// <summary>Examples from Unicode Standard Annex 15 and its conformance test.</summary>
sealed class NfkcTests
{
    [TestCase("\uFB01", "fi")]
    [TestCase("2\u2075", "25")]
    [TestCase("\u1E9B\u0323", "\u1E69")]
    [TestCase("\u212B", "\u00C5")]
    [TestCase("\u2126", "\u03A9")]
    [TestCase("o\u0302\u0323", "\u1ED9")]
    [TestCase("a\u0323\u0302", "\u1EAD")]
    [TestCase("\u1112\u1161\u11AB", "\uD55C")]
    [TestCase("\uD55C\uAE00", "\uD55C\uAE00")]
    [TestCase("ＡＢＣ１２３", "ABC123")]
    [TestCase("\uFF76\uFF9E", "\u30AC")]
    [TestCase("㎏", "kg")]
    [TestCase("①", "1")]
    [TestCase("½", "1\u20442")]
    [TestCase("\U0001D7D2\U0001D7D0", "42")]
    [TestCase("\u0958", "\u0915\u093C")]
    [TestCase("中文，é", "中文,é")]
    [TestCase("plain", "plain")]
    public void A_text_comes_out_in_its_compatibility_form(string text, string form) => Assert.That(Nfkc.Normalize(text), Is.EqualTo(form));

    [Test]
    public void A_lone_surrogate_comes_out_as_the_replacement_character() => Assert.That(Nfkc.Normalize("a\uD800b"), Is.EqualTo("a\uFFFDb"));
}
