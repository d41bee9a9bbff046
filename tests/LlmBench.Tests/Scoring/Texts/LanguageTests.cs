using LlmBench.Scoring;
using LlmBench.Scoring.Texts;

namespace LlmBench.Tests.Scoring.Texts;

sealed class LanguageTests
{
    [TestCase("zh", "今天天气很好。", Verdict.Correct)]
    [TestCase("zh", "今天天氣很好。", Verdict.Correct)]
    [TestCase("zh-Hans", "这个问题很难，我们应该再学习一下。", Verdict.Correct)]
    [TestCase("zh-Hans", "這個問題很難，我們應該再學習一下。", Verdict.Incorrect)]
    [TestCase("zh-Hant", "這個問題很難，我們應該再學習一下。", Verdict.Correct)]
    [TestCase("zh-Hant", "这个问题很难，我们应该再学习一下。", Verdict.Incorrect)]
    [TestCase("zh-Hans", "春眠不觉晓", Verdict.Correct)]
    [TestCase("zh-Hans", "用 Python 写一个函数来计算两个整数的和。", Verdict.Correct)]
    [TestCase("zh", "The weather is fine today.", Verdict.Incorrect)]
    [TestCase("zh", "The weather 天气 is fine.", Verdict.Incorrect)]
    [TestCase("en", "The weather is fine today.", Verdict.Correct)]
    [TestCase("en", "今天天气很好。", Verdict.Incorrect)]
    [TestCase("en", "Погода хорошая", Verdict.Incorrect)]
    [TestCase("zh", "Погода хорошая", Verdict.Incorrect)]
    [TestCase("en", "42", Verdict.Unparsed)]
    [TestCase("en", "", Verdict.Unparsed)]
    public void Tells_languages_and_scripts(string language, string answer, Verdict expected) =>
        Assert.That(new LanguageScorer().Score(new("t/1", "q", language), answer).Verdict, Is.EqualTo(expected));

    [Test]
    public void Another_language_is_a_problem() => Assert.That(new LanguageScorer().Problem(new("t/1", "q", "fr")), Does.Contain("'fr'"));

    [TestCase('国', '國')]
    [TestCase('齐', '齊')]
    [TestCase('坚', '堅')]
    public void Scripts_differ(char simplified, char traditional)
    {
        Assert.That((Scripts.IsSimplified(simplified), Scripts.IsTraditional(simplified)), Is.EqualTo((true, false)));
        Assert.That((Scripts.IsSimplified(traditional), Scripts.IsTraditional(traditional)), Is.EqualTo((false, true)));
    }

    [TestCase('人')]
    [TestCase('后')]
    [TestCase('里')]
    public void Characters_of_both_scripts_tell_nothing(char both) => Assert.That(Scripts.IsSimplified(both) || Scripts.IsTraditional(both), Is.False);
}
