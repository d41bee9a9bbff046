using LlmBench.Planning;
using LlmBench.Suites;

namespace LlmBench.Tests.Planning;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class PromptOverridesTests : IDisposable
{
    static readonly Suite Suite = new("s", 1, "S", "{question}", "CC0-1.0", new(64), new Dictionary<string, int>(), "number", "Number only.")
    {
        Tasks = [new("t", "2 + 2?", "4")],
        Dev = [new("d", "1 + 1?", "2") { Worked = "w" }],
    };

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void None_leave_the_suite_as_it_is() => Assert.That(new PromptOverrides().ApplyTo(Suite), Is.EqualTo(Suite));

    [Test]
    public void Another_system_text_moves_the_words_of_the_suite_to_the_question()
    {
        Assert.That(Asked(new(System: "none")), Is.EqualTo([new Message(Role.User, "Number only.\n\n2 + 2?")]));
        Assert.That(Asked(new(System: "Be kind.")), Is.EqualTo([new Message(Role.System, "Be kind."), new(Role.User, "Number only.\n\n2 + 2?")]));
    }

    [Test]
    public void Steps_have_room_and_their_own_wording()
    {
        var suite = new PromptOverrides(ChainOfThought: "on").ApplyTo(Suite);

        Assert.That((suite.System, suite.Generation.MaxTokens), Is.EqualTo(("Solve the problem step by step. End with a line \"Answer:\" and the number, without its unit.", 512)));
        Assert.That(new PromptOverrides(ChainOfThought: "off").ApplyTo(Suite).Generation.MaxTokens, Is.EqualTo(64));
    }

    [Test]
    public void Without_steps_examples_show_none() =>
        Assert.That(Asked(new(Shots: 1, ChainOfThought: "off"))[2].Text, Is.EqualTo("Answer: 2"));

    [Test]
    public void A_wording_of_somebody_else_takes_the_place_of_all_of_ours() =>
        Assert.That(Asked(new(Prompt: folder.Write("p.txt", "Q: {question}\nA:"))), Is.EqualTo([new Message(Role.User, "Q: 2 + 2?\nA:")]));

    [Test]
    public void In_the_completion_style_all_is_one_text_that_the_model_goes_on_with()
    {
        Assert.That(Asked(new(Style: "completion")), Is.EqualTo([new Message(Role.None, "Number only.\n\n2 + 2?")]));
        Assert.That(Asked(new(Style: "completion", Shots: 1, Prompt: folder.Write("p.txt", "Q: {question}\nA:"))), Is.EqualTo([new Message(Role.None, "Q: 1 + 1?\nA: w\n2\n\nQ: 2 + 2?\nA:")]));
        Assert.That(new PromptOverrides(Style: "instruction").ApplyTo(Suite with { Style = "completion" }).PromptFor(Suite.Tasks[0])[^1], Is.EqualTo(new Message(Role.User, "2 + 2?")));
    }

    [Test]
    public void What_contradicts_itself_or_is_nothing_is_refused()
    {
        Assert.That(() => Asked(new(ChainOfThought: "yes")), Throws.TypeOf<UsageException>().With.Message.Contains("'yes'"));
        Assert.That(() => Asked(new(ChainOfThought: "on", Prompt: "p.txt")), Throws.TypeOf<UsageException>().With.Message.Contains("give one of them"));
        Assert.That(() => Asked(new(System: " ")), Throws.TypeOf<UsageException>().With.Message.Contains("blank"));
        Assert.That(() => Asked(new(Style: "completoin")), Throws.TypeOf<UsageException>().With.Message.Contains("'completoin'").And.Message.Contains("Did you mean 'completion'?"));
    }

    static IReadOnlyList<Message> Asked(PromptOverrides overrides) => overrides.ApplyTo(Suite).PromptFor(Suite.Tasks[0]);
}
