using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Tests.Scoring;

sealed class ChoicesScorerTests
{
    static readonly SuiteTask Task = new("t/1", "q", "ABD", Choices: ["甲", "乙", "丙", "丁"]);

    [TestCase("ABD", Verdict.Correct)]
    [TestCase("A、B、D", Verdict.Correct)]
    [TestCase("A, B and D", Verdict.Correct)]
    [TestCase("答案：ABD", Verdict.Correct)]
    [TestCase("答案是DBA。", Verdict.Correct)]
    [TestCase("A对，B对，C不对。故选：A、B、D", Verdict.Correct)]
    [TestCase("选ＡＢＤ", Verdict.Correct)]
    [TestCase("分析如下……\n\nABD", Verdict.Correct)]
    [TestCase("The answer is A, B, D.", Verdict.Correct)]
    [TestCase("\\boxed{ABD}", Verdict.Correct)]
    [TestCase("<think>选AB</think>答案：ABD", Verdict.Correct)]
    [TestCase("答案：AB", Verdict.Incorrect)]
    [TestCase("答案：ABCD", Verdict.Incorrect)]
    [TestCase("答案：A", Verdict.Incorrect)]
    [TestCase("选项C是错误的，所以选AB", Verdict.Incorrect)]
    [TestCase("", Verdict.Unparsed)]
    [TestCase("我不知道。", Verdict.Unparsed)]
    [TestCase("A dog and a cat", Verdict.Unparsed)]
    public void Every_right_letter_and_no_other(string answer, Verdict expected) =>
        Assert.That(new ChoicesScorer().Score(Task, answer).Verdict, Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("AA")]
    [TestCase("AE")]
    [TestCase("ab")]
    public void A_target_that_is_no_set_of_letters_is_a_problem(string target) =>
        Assert.That(new ChoicesScorer().Problem(Task with { Target = target }), Does.Contain($"'{target}'"));

    [Test]
    public void A_task_without_choices_is_a_problem() => Assert.That(new ChoicesScorer().Problem(Task with { Choices = null }), Does.Contain("choices"));

    [Test]
    public void A_good_task_is_none() => Assert.That(new ChoicesScorer().Problem(Task), Is.Null);
}
