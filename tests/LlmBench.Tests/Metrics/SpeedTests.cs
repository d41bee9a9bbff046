using LlmBench.Results;
using SampleSpeed = LlmBench.Metrics.Speed;

namespace LlmBench.Tests.Metrics;

sealed class SpeedTests
{
    [Test]
    public void Rates_are_tokens_after_the_first_by_the_time_between_first_and_last()
    {
        var speed = Of(Answer(output: 11, first: 20, last: 120, engine: 98));

        Assert.That(speed.ClientGeneration.TokensPerSecond, Is.EqualTo(100).Within(1e-9));
        Assert.That(speed.EngineGeneration.TokensPerSecond, Is.EqualTo(10 / 0.098).Within(1e-9));
    }

    [Test]
    public void Text_that_was_held_back_makes_no_speed()
    {
        var speed = Of(Answer(output: 64, first: 674.7, last: 674.8, engine: 527), Answer(output: 11, first: 20, last: 120, engine: 98));

        Assert.That(speed.ClientGeneration.TokensPerSecond, Is.EqualTo(100).Within(1e-9));
        Assert.That(speed.Late, Is.EqualTo(1));
    }

    [Test]
    public void An_engine_that_keeps_its_times_to_itself_leaves_ours()
    {
        var speed = Of(Answer(output: 11, first: 20, last: 120, engine: null));

        Assert.That(speed.ClientGeneration.TokensPerSecond, Is.EqualTo(100).Within(1e-9));
        Assert.That(speed.EngineGeneration.TokensPerSecond, Is.Null);
    }

    [TestCase("queued", 100.0, null)]
    [TestCase("partial-offload", null, null)]
    [TestCase("on-cpu", 100.0, 20.0)]
    public void A_flag_keeps_out_what_it_puts_in_doubt(string flag, double? generation, double? firstTextMs)
    {
        var speed = Of(Answer(output: 11, first: 20, last: 120, engine: 98) with { Flags = [flag] });

        Assert.That(speed.ClientGeneration.TokensPerSecond, Is.EqualTo(generation));
        Assert.That(speed.FirstTextMs, Is.EqualTo(firstTextMs));
    }

    static SampleSpeed Of(params IEnumerable<Sample> samples)
    {
        var speed = new SampleSpeed();
        foreach (var sample in samples)
        {
            speed.Add(sample);
        }

        return speed;
    }

    static Sample Answer(int output, double first, double last, double? engine) => new("s", 1, "t", "c", 1)
    {
        Answer = "text",
        Tokens = new(Prompt: 5, output, Cached: 0),
        Timings = new(TotalMs: last + 1, FirstAnswerMs: first, LastMs: last, EnginePromptMs: 10, EngineGenerationMs: engine),
    };
}
