using LlmBench.Scoring;
using LlmBench.Suites;
using LlmBench.Suites.Prompting;

namespace LlmBench.Tests.Suites.Prompting;

sealed class WordingsTests
{
    [TestCase("number", "2 + 2", "number, without its unit")]
    [TestCase("number", "二加二", "得数，不带单位")]
    [TestCase("math", "x", "boxed{}")]
    [TestCase("choice", "哪一个", "正确选项的字母")]
    [TestCase("choices", "q", "there may be more than one")]
    [TestCase("exact", "なに", "Answer")]
    [TestCase("code", "Write f.", "code block")]
    public void The_form_of_the_answer_and_the_language_are_those_of_the_suite(string scorer, string question, string says)
    {
        Assert.That(Wordings.For(Asking(question, scorer), steps: true), Does.Contain(says));
        Assert.That(Wordings.For(Asking(question, scorer), steps: false), Does.Contain(says));
    }

    [Test]
    public void A_suite_of_several_forms_is_told_of_all_of_them()
    {
        var chinese = SuiteFolder.Read(Repository.File("suites/chinese"));

        Assert.That(Wordings.FormOf(chinese), Is.EqualTo(AnswerForm.Short));
        Assert.That(Wordings.For(chinese, steps: true), Does.Contain("一步一步").And.Contain("选项字母"));
    }

    /// <summary>What the wordings ask for is what the scorers read.</summary>
    [TestCase("number", "Some steps, 3 and 5.\nAnswer: 4", "4")]
    [TestCase("number", "先算三加五。\n答案：4", "4")]
    [TestCase("choice", "A is wrong, for it is late.\nAnswer: B", "B")]
    [TestCase("exact", "先想一想：不是鼠，是蛇。\n答案：蛇", "蛇")]
    [TestCase("math", "So we get \\boxed{\\frac{1}{2}}.", "1/2")]
    public void Answers_as_asked_for_are_read(string scorer, string answer, string target) =>
        Assert.That(Scorers.Catalog[scorer].Score(new("t", "?", target, Choices: scorer == "choice" ? ["x", "y"] : null), answer).Verdict, Is.EqualTo(Verdict.Correct));

    static Suite Asking(string question, string scorer) =>
        new("s", 1, "S", "{question}", "CC0-1.0", new(8), new Dictionary<string, int>(), scorer) { Tasks = [new("t", question, "1")] };
}
