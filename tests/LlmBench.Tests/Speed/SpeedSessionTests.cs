using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Results.SpeedRuns;
using LlmBench.Speed;

namespace LlmBench.Tests.Speed;

sealed class SpeedSessionTests
{
    [Test]
    public void Every_repetition_starts_with_an_empty_context_and_other_tokens()
    {
        using var folder = new TemporaryFolder();
        var engine = new NotingEngine();

        var measured = SpeedSession.Run([new(engine, new(SpeedKind.Prompt, 8, Depth: 5), default)], repeats: 6, folder.Path, "notes")[0];

        Assert.That(measured.Seconds, Has.Count.EqualTo(6));
        Assert.That(engine.Contexts.Select(context => string.Join(' ', context.ConvertAll(call => call.Length))), Is.All.EqualTo("5 8"));
        Assert.That(engine.Contexts.Select(context => string.Join(' ', context[1])), Is.Unique);
        Assert.That(engine.Contexts, Has.Count.GreaterThanOrEqualTo(6 + 3), "warm-up comes before");
    }

    [Test]
    public void Generation_goes_token_by_token_and_keeps_every_wait()
    {
        using var folder = new TemporaryFolder();
        var engine = new NotingEngine();

        var measured = SpeedSession.Run([new(engine, new(SpeedKind.Generation, 4, Depth: 0), default)], repeats: 5, folder.Path, "notes")[0];

        Assert.That(engine.Contexts[^1].ConvertAll(call => call.Length), Is.EqualTo([1, 1, 1, 1, 1]));
        Assert.That(measured.WaitsMs, Has.Count.EqualTo(5 * 4));
        Assert.That(measured.StandardDeviation, Is.EqualTo(Series.StandardDeviation(measured.Seconds)).Within(1e-9).Percent);
        Assert.That(Directory.EnumerateFiles(folder.Path, "*.json", SearchOption.AllDirectories), Is.Not.Empty, "BenchmarkDotNet's own files");
    }

    [Test]
    public void A_test_that_fails_is_named()
    {
        using var folder = new TemporaryFolder();

        Assert.That(
            () => SpeedSession.Run([new(new NotingEngine { Room = 3 }, new(SpeedKind.Prompt, 8, 0), default)], 5, folder.Path, "fails"),
            Throws.TypeOf<EngineException>().With.Message.Contains("'pp8'"));
    }

    /// <summary>Notes what it is asked to compute, context by context.</summary>
    sealed class NotingEngine : ITokenEngine
    {
        public List<List<int[]>> Contexts { get; } = [];

        public int Room { get; init; } = 1000;

        public int VocabularySize => 50_000;

        public int ContextLength => Room;

        public void Forget() => Contexts.Add([]);

        public int Compute(ReadOnlySpan<int> tokens, CancellationToken ct)
        {
            if (tokens.Length > Room)
            {
                throw new EngineException("No room.");
            }

            Contexts[^1].Add(tokens.ToArray());
            return 7;
        }
    }
}
