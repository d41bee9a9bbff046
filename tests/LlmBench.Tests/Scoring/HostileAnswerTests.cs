using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Tests.Scoring;

/// <summary>No answer, however long and odd, makes a scorer throw or takes it more than linear time: a quadratic one would not end here.</summary>
sealed class HostileAnswerTests
{
    const int Length = 1_000_000;

    static readonly string[] Units =
    [
        "9", "1,234,", "1.", "1/", "1 ", "-", "^1", "10^", "e9", "1e9", ":1", "= ", "{", "\\boxed{", "\\boxed{1}", "}", "\\frac", "\\frac{1}", "\\", "½", "²", "，", "１，",
        "一", "十", "百分之", "一万", "零", "点一", "分之", "又", "半", "元5角", "1万", "1亿1万", "答案是", "答：", "Answer:", "answer", "answer is", "answer ", "A:", "####", "\nA: ", "选", "选B", "不选",
        "A", "A ", "B、", "A or ", "A, ", "(", "(A", "A\n", "\n", "\r", " ", "。", "“", "<think>", "</think>", "<think></think>", "\u0301", "e\u0301", "\uD800", "\uFFFD", "\0", "😀", "ﷺ", "Let's ", "I ",
    ];

    static IEnumerable<TestCaseData> Cases =>
        from scorer in Scorers.Catalog.All.Select(scorer => scorer.Name)
        from unit in Units
        select new TestCaseData(scorer, unit).SetArgDisplayNames(scorer, Untrusted.ForTerminal(unit));

    [TestCaseSource(nameof(Cases))]
    public void A_million_characters_are_scored(string scorer, string unit)
    {
        var task = new SuiteTask("t", "q", scorer == "choice" ? "B" : "7", Choices: scorer == "choice" ? ["one", "two", "three", "four"] : null);
        var answer = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));

        Assert.That(Scorers.Catalog[scorer].Score(task, answer).Verdict, Is.Not.EqualTo(Verdict.Unscored));
        Assert.That(Scorers.Catalog[scorer].Score(task, $"Answer: {answer}").Verdict, Is.Not.EqualTo(Verdict.Unscored));
    }

    [Test]
    public void Random_texts_are_scored()
    {
        var random = new SplitMix64(1);
        foreach (var scorer in Scorers.Catalog.All)
        {
            var task = new SuiteTask("t", "q", scorer.Name == "choice" ? "B" : "7", Choices: scorer.Name == "choice" ? ["one", "two", "three", "four"] : null);
            for (var i = 0; i < 5000; i++)
            {
                var answer = string.Concat(Enumerable.Range(0, random.Between(0, 12)).Select(_ => random.Pick(Units)));

                Assert.That(() => scorer.Score(task, answer), Throws.Nothing, answer);
            }
        }
    }
}
