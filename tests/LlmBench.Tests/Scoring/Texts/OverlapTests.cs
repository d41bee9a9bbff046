using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Tests.Scoring.Texts;

sealed class OverlapTests
{
    /// <summary>The example of Lin 2004, section 3.1: three of four words in the first, two of four in the second.</summary>
    [TestCase("police kill the gunman", 0.75)]
    [TestCase("the gunman kill police", 0.5)]
    [TestCase("the gunman police killed", 0.5)]
    public void RougeL_of_the_example_in_its_paper(string answer, double expected) =>
        Assert.That(Value(new RougeLScorer(), "police killed the gunman", answer), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void RougeL_takes_Chinese_characters_one_by_one() =>
        Assert.That(Value(new RougeLScorer(), "今天天气很好", "今天气好"), Is.EqualTo(2 * 1.0 * (4 / 6.0) / (1 + (4 / 6.0))).Within(1e-12));

    /// <summary>What sacreBLEU's own chrf.py gives (sentence_score with its defaults).</summary>
    [TestCase("the cat sat on the mat", "the cat is on the mat", 0.619251512899325)]
    [TestCase("今天天气很好", "今天天气真好", 0.37777777777777777)]
    [TestCase("abc", "abd", 0.38888888888888884)]
    [TestCase("abc", "xyz", 0.0)]
    [TestCase("明天上午有雨", "明天下午有雨", 0.28055555555555556)]
    [TestCase("the gunman was killed by police", "police killed the gunman", 0.5860604266112581)]
    [TestCase("北京大学", "北京的大学", 0.3944174757281553)]
    [TestCase("一二三四五六七八", "一二三四", 0.4185983092446141)]
    public void ChrF_agrees_with_sacreBLEU(string target, string answer, double expected) =>
        Assert.That(Value(new ChrFScorer(), target, answer), Is.EqualTo(expected).Within(1e-9));

    /// <summary>Five of six characters on both sides; 5/6 however they are ordered.</summary>
    [TestCase("今天天气很好", "今天天气真好", 5 / 6.0)]
    [TestCase("北京", "京北", 1.0)]
    [TestCase("北京", "北京市", 0.8)]
    [TestCase("北京", "上海", 0.0)]
    public void Character_F1_counts_characters_in_common(string target, string answer, double expected) =>
        Assert.That(Value(new CharacterF1Scorer(), target, answer), Is.EqualTo(expected).Within(1e-12));

    [TestCase("北京。")]
    [TestCase("《北京》")]
    [TestCase(" 北 京\n")]
    [TestCase("<think>上海？</think>北京")]
    public void Punctuation_blanks_and_thinking_do_not_count(string answer)
    {
        Assert.That(new CharacterF1Scorer().Score(new("t/1", "q", "北京"), answer).Verdict, Is.EqualTo(Verdict.Correct));
        Assert.That(Value(new ChrFScorer(), "北京", answer), Is.EqualTo(1));
    }

    [Test]
    public void The_nearest_target_counts() =>
        Assert.That(new RougeLScorer().Score(new("t/1", "q", "上海", Accept: ["首都北京"]), "北京").Value, Is.EqualTo(2 / 3.0).Within(1e-12));

    [TestCase("")]
    [TestCase("……！")]
    public void An_answer_without_a_letter_is_unparsed(string answer) =>
        Assert.That(new ChrFScorer().Score(new("t/1", "q", "北京"), answer).Verdict, Is.EqualTo(Verdict.Unparsed));

    [Test]
    public void Lone_surrogates_do_no_harm() => Assert.That(Value(new ChrFScorer(), "北京", "北京\ud800"), Is.GreaterThan(0));

    static double? Value(IScorer scorer, string target, string answer) => scorer.Score(new SuiteTask("t/1", "q", target), answer).Value;
}
