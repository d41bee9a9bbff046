using LlmBench.Suites;

namespace LlmBench.Tests.Suites;

sealed class ChoiceTasksTests
{
    static readonly Suite Suite = new("s", 1, "S", "Q: {question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int> { ["smoke"] = 2, ["quick"] = 3 }, Scorer: "exact", System: "Letters only.")
    {
        Tasks =
        [
            new("t/1", "one", "1"),
            new("t/2", "two", "A", Choices: ["x", "y"], Scorer: "choice"),
            new("t/3", "three", "AB", Choices: ["x", "y"], Scorer: "choices"),
            new("t/4", "four", "B", Choices: ["x", "y"], Scorer: "choice"),
        ],
    };

    [Test]
    public void Only_tasks_with_one_right_choice_stay_and_scopes_shrink_with_them()
    {
        var judged = ChoiceTasks.Of(Suite, ChoiceTasks.Letters)!;
        Assert.That(judged.Tasks.Select(task => task.Id), Is.EqualTo(["t/2", "t/4"]));
        Assert.That((judged.Scopes["smoke"], judged.Scopes["quick"]), Is.EqualTo((1, 1)));
        Assert.That(judged.TasksOf("full").Count(), Is.EqualTo(2));
    }

    [Test]
    public void A_suite_without_such_a_task_is_none() =>
        Assert.That(ChoiceTasks.Of(Suite with { Tasks = [.. Suite.Tasks.Take(1)] }, ChoiceTasks.Letters), Is.Null);

    [TestCase("two", "two\nA. x\nB. y\nAnswer:")]
    [TestCase("二是什么？", "二是什么？\nA. x\nB. y\n答案：")]
    public void Letters_stand_behind_the_question_and_its_choices(string question, string asked)
    {
        var judged = ChoiceTasks.Of(Suite, ChoiceTasks.Letters)!;
        Assert.That(judged.PromptFor(judged.Tasks[0] with { Question = question }), Is.EqualTo([new Message(Role.User, asked)]));
        Assert.That(ChoiceTasks.Options(judged, judged.Tasks[0]), Is.EqualTo(["A", "B"]));
    }

    [Test]
    public void Texts_stand_behind_the_question_alone()
    {
        var judged = ChoiceTasks.Of(Suite, ChoiceTasks.Texts)!;
        Assert.That(judged.PromptFor(judged.Tasks[0]), Is.EqualTo([new Message(Role.User, "two")]));
        Assert.That(ChoiceTasks.Options(judged, judged.Tasks[0]), Is.EqualTo(["x", "y"]));
    }
}
