using LlmBench.Engines;
using LlmBench.Results;
using LlmBench.Sampling;

namespace LlmBench.Tests.Sampling;

sealed class AnswerTimerTests
{
    static readonly Sample Blank = new("suite", 1, "task", "candidate", 1);

    readonly FakeClock clock = new();

    [Test]
    public async Task Counts_the_first_text_from_the_moment_the_prompt_is_sent()
    {
        var sample = await Time((120, new EngineEvent.Piece("Hel")), (30, new EngineEvent.Piece("lo")), (5, Done()));

        Assert.That(sample.Answer, Is.EqualTo("Hello"));
        Assert.That(sample.Timings, Is.EqualTo(new Timings(TotalMs: 155, FirstAnswerMs: 120, LastMs: 150)));
    }

    [Test]
    public async Task An_empty_piece_is_not_the_first_text()
    {
        var sample = await Time((10, new EngineEvent.Piece("")), (20, new EngineEvent.Piece("42")), (0, Done()));

        Assert.That(sample.Timings!.FirstAnswerMs, Is.EqualTo(30));
    }

    [Test]
    public async Task Keeps_thinking_and_answer_apart()
    {
        var sample = await Time((10, new EngineEvent.Thinking("hm")), (20, new EngineEvent.Piece("42")), (0, Done()));

        Assert.That((sample.Thinking, sample.Answer), Is.EqualTo(("hm", "42")));
        Assert.That((sample.Timings!.FirstThinkingMs, sample.Timings.FirstAnswerMs), Is.EqualTo((10, 30)));
    }

    [Test]
    public async Task Says_nothing_of_times_that_there_were_not()
    {
        var sample = await Time((10, Done()));

        Assert.That(sample.Answer, Is.Empty);
        Assert.That(sample.Timings, Is.EqualTo(new Timings(TotalMs: 10)));
    }

    [Test]
    public async Task Keeps_what_the_engine_counted_and_timed()
    {
        var sample = await Time((10, new EngineEvent.Done(StopReason.Length, new(Prompt: 7, Output: 3, Cached: 2), new(PromptMs: 4, GenerationMs: 5))));

        Assert.That(sample.Tokens, Is.EqualTo(new Tokens(7, 3, Cached: 2)));
        Assert.That((sample.Stop, sample.Timings!.EnginePromptMs, sample.Timings.EngineGenerationMs), Is.EqualTo(("length", 4, 5)));
    }

    [Test]
    public void A_generation_without_its_last_event_has_failed() =>
        Assert.That(() => Time((10, new EngineEvent.Piece("half an"))), Throws.TypeOf<EngineException>());

    static EngineEvent.Done Done() => new(StopReason.Stop, new(Prompt: 5, Output: 2));

    Task<Sample> Time(params (double AfterMs, EngineEvent Event)[] events) => new AnswerTimer(clock).CompleteAsync(Blank, Play(events));

    async IAsyncEnumerable<EngineEvent> Play((double AfterMs, EngineEvent Event)[] events)
    {
        foreach (var (afterMs, next) in events)
        {
            await Task.Yield();
            clock.Advance(afterMs);
            yield return next;
        }
    }
}
