using LlmBench.Suites.Prompting;

namespace LlmBench.Tests.Suites.Prompting;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class PromptFileTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void Braces_of_LaTeX_and_doubled_ones_are_text() =>
        Assert.That(Read("\\boxed{answer} \\boxed{} {{name}} {question}\r\n"), Is.EqualTo("\\boxed{answer} \\boxed{} {name} {question}"));

    [Test]
    public void An_unknown_placeholder_is_named_with_its_line_and_the_nearest_there_is() =>
        Assert.That(() => Read("{question}\n{choice}"), Throws.TypeOf<UsageException>().With.Message.Contains("line 2: there is no placeholder '{choice}'. Did you mean 'choices'? Known: {question}, {choices}, {shots}"));

    [Test]
    public void A_wording_without_a_place_for_the_question_is_refused() =>
        Assert.That(() => Read("Answer."), Throws.TypeOf<UsageException>().With.Message.Contains("lacks '{question}'"));

    [Test]
    public void A_file_that_is_not_there_is_named() =>
        Assert.That(() => PromptFile.Read(folder["none.txt"]), Throws.TypeOf<UsageException>().With.Message.Contains("none.txt"));

    string Read(string text) => PromptFile.Read(folder.Write("prompt.txt", text));
}
