using LlmBench.Engines;

namespace LlmBench.Tests.Engines;

/// <summary>Thinking and answer are told apart, however the text is cut into pieces.</summary>
sealed class ThinkingSplitterTests
{
    [TestCase("<think>\nSeven and eight.\n</think>\n\n15", "Seven and eight.\n", "15")]
    [TestCase("\n <think>a</think>b", "a", "b")]
    [TestCase("<think>\n\n</think>\n\n15", "", "15")]
    [TestCase("15", "", "15")]
    [TestCase(" 15 is < 16", "", " 15 is < 16")]
    [TestCase("<thin ice>", "", "<thin ice>")]
    [TestCase("<think>never closed </thin", "never closed </thin", "")]
    [TestCase("<thi", "", "<thi")]
    [TestCase("15 <think>too late</think>", "", "15 <think>too late</think>")]
    [TestCase("thought</think>15", "", "thought</think>15")]
    [TestCase("<think>a</think>b</think>c", "a", "b</think>c")]
    public void A_text_that_starts_outside(string text, string thinking, string answer) => Splits(text, startsThinking: false, thinking, answer);

    [TestCase("\nSeven.\n</think>\n\n15", "Seven.\n", "15")]
    [TestCase("</think>15", "", "15")]
    [TestCase("never closed", "never closed", "")]
    [TestCase("a </b> c</think> d", "a </b> c", "d")]
    public void A_text_that_starts_in_the_thinking(string text, string thinking, string answer) => Splits(text, startsThinking: true, thinking, answer);

    [Test]
    public void What_is_certain_is_said_at_once()
    {
        var splitter = new ThinkingSplitter(thinking: false);
        Assert.That(splitter.Add("<think>so </"), Is.EqualTo([new EngineEvent.Thinking("so ")]));
        Assert.That(splitter.Add("b"), Is.EqualTo([new EngineEvent.Thinking("</b")]));
        Assert.That(splitter.Add("</think>1"), Is.EqualTo([new EngineEvent.Piece("1")]));
        Assert.That(splitter.Add("5"), Is.EqualTo([new EngineEvent.Piece("5")]));
        Assert.That(splitter.End(), Is.Empty);
    }

    static void Splits(string text, bool startsThinking, string thinking, string answer)
    {
        for (var size = 1; size <= text.Length; size++)
        {
            var splitter = new ThinkingSplitter(startsThinking);
            var events = text.Chunk(size).SelectMany(piece => splitter.Add(new(piece))).ToList();
            events.AddRange(splitter.End());
            Assert.That(string.Concat(events.OfType<EngineEvent.Thinking>().Select(said => said.Text)), Is.EqualTo(thinking), $"pieces of {size}");
            Assert.That(string.Concat(events.OfType<EngineEvent.Piece>().Select(said => said.Text)), Is.EqualTo(answer), $"pieces of {size}");
        }
    }
}
