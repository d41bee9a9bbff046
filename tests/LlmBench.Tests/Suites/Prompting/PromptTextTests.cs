using LlmBench.Suites;
using LlmBench.Suites.Prompting;

namespace LlmBench.Tests.Suites.Prompting;

sealed class PromptTextTests
{
    static readonly SuiteTask Task = new("t/1", "2 + 2 = ?", "4");

    static readonly SuiteTask Shot = new("d/1", "1 + 1 = ?", "2") { Worked = "One and one are two." };

    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(8), new Dictionary<string, int>(), "number", "End with \"Answer:\" and the number.") { Tasks = [Task] };

    [Test]
    public void Without_examples_there_is_the_system_text_and_the_question() =>
        Assert.That(Suite.PromptFor(Task), Is.EqualTo([new Message(Role.System, Suite.System!), new(Role.User, "2 + 2 = ?")]));

    [Test]
    public void Examples_are_turns_before_the_question_with_answers_as_they_are_asked_for() =>
        Assert.That((Suite with { Shots = [Shot] }).PromptFor(Task), Is.EqualTo([
            new Message(Role.System, Suite.System!), new(Role.User, "1 + 1 = ?"), new(Role.Assistant, "One and one are two.\nAnswer: 2"), new(Role.User, "2 + 2 = ?"),
        ]));

    /// <summary>The form of lm-evaluation-harness.</summary>
    [Test]
    public void Examples_stand_in_the_question_where_the_wording_has_a_place_for_them()
    {
        var suite = Suite with { System = null, Prompt = "Sums.\n\n{shots}Question: {question}\nAnswer:", Shots = [Shot with { Worked = null }] };

        Assert.That(suite.PromptFor(Task), Is.EqualTo([new Message(Role.User, "Sums.\n\nQuestion: 1 + 1 = ?\nAnswer: 2\n\nQuestion: 2 + 2 = ?\nAnswer:")]));
    }

    [Test]
    public void Choices_follow_the_question_or_stand_in_their_own_place()
    {
        var task = new SuiteTask("t/2", "Which?", "B", Choices: ["one {question}", "two"]);

        Assert.That(Suite.PromptFor(task)[^1].Text, Is.EqualTo("Which?\nA. one {question}\nB. two"));
        Assert.That((Suite with { Prompt = "{choices}\n\nQ: {question}" }).PromptFor(task)[^1].Text, Does.EndWith("Q: Which?"));
    }

    [Test]
    public void A_task_is_shown_the_examples_of_its_kind_where_the_suite_says_so()
    {
        var suite = Suite with { ShotsOfKind = true, Shots = [Shot with { Kind = "a" }, Shot with { Kind = "b", Question = "b?" }] };

        Assert.That(suite.PromptFor(Task with { Kind = "b" }).Select(message => message.Text), Does.Contain("b?").And.Not.Contain("1 + 1 = ?"));
    }

    [TestCase("Put it in \\boxed{}.", "\\boxed{7}")]
    [TestCase("最后一行写“答案：”和得数。", "答案：7")]
    [TestCase("Answer with the number only.", "7")]
    public void The_answer_of_an_example_is_in_the_form_that_is_asked_for(string system, string answer) =>
        Assert.That(ShownAnswer.Of(Suite with { System = system }, new("d", "?", "7")), Is.EqualTo(answer));

    [Test]
    public void The_answer_of_an_example_of_code_is_its_reference() =>
        Assert.That(ShownAnswer.Of(Suite, new("d", "?", "f", Code: new("python", [], "def f(): pass\n", []))), Is.EqualTo("```python\ndef f(): pass\n```"));
}
