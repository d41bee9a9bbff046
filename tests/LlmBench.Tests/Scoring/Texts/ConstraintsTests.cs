using LlmBench.Scoring;

namespace LlmBench.Tests.Scoring.Texts;

sealed class ConstraintsTests
{
    [TestCase("length 4", "春眠不覺", true)]
    [TestCase("length 4", "春眠，不觉。", true)]
    [TestCase("length 3", "春眠不觉", false)]
    [TestCase("length 2-3", "Hello, world!", true)]
    [TestCase("length 5-", "我爱 C 语言", true)]
    [TestCase("length -3", "一二三四", false)]
    [TestCase("sentences 2", "你好。再见！", true)]
    [TestCase("sentences 2", "It costs 3.5 dollars. Really?", true)]
    [TestCase("sentences 1", "没有句号", true)]
    [TestCase("sentences 1", "真的？！", true)]
    [TestCase("items 3", "- 苹果\n- 梨\n- 桃", true)]
    [TestCase("items 3", "1. 苹果\n2. 梨\n3. 桃\n以上。", true)]
    [TestCase("items 2", "一、苹果\n二、梨", true)]
    [TestCase("items 0", "3.14 是圆周率", true)]
    [TestCase("contains 春天", "我喜欢春天", true)]
    [TestCase("contains 春天", "我喜欢夏天", false)]
    [TestCase("lacks 冬天", "我喜欢春天", true)]
    [TestCase("lacks 春天", "我喜欢春天", false)]
    [TestCase("starts 亲爱的", "亲爱的妈妈：", true)]
    [TestCase("ends 此致敬礼", "……此致敬礼\n", true)]
    [TestCase("json", "{\"a\": [1, 2]}", true)]
    [TestCase("json", "```json\n{\"a\": 1}\n```", true)]
    [TestCase("json", "Here it is: {\"a\": 1}", false)]
    [TestCase("json", "{\"a\": 1,}", false)]
    [TestCase("json", "```", false)]
    public void Holds_or_does_not(string constraint, string answer, bool holds) =>
        Assert.That(new ConstraintsScorer().Score(new("t/1", "q", constraint), answer).Verdict, Is.EqualTo(holds ? Verdict.Correct : Verdict.Incorrect));

    [Test]
    public void What_does_not_hold_is_named_and_the_rest_is_its_value()
    {
        var score = new ConstraintsScorer().Score(new("t/1", "q", "length 1-10; contains 春; lacks 冬; sentences 2"), "冬去春来。");

        Assert.That((score.Verdict, score.Reason, score.Value), Is.EqualTo((Verdict.Incorrect, "does not hold: lacks 冬; sentences 2", 0.5)));
    }

    [TestCase("length many", "length many")]
    [TestCase("json; rhymes", "rhymes")]
    [TestCase("length 9-3", "length 9-3")]
    [TestCase("length -", "length -")]
    [TestCase("contains", "contains")]
    [TestCase("", "")]
    public void What_is_no_constraint_is_a_problem(string target, string flaw) =>
        Assert.That(new ConstraintsScorer().Problem(new("t/1", "q", target)), Does.EndWith($"of which '{flaw}' is no constraint"));
}
