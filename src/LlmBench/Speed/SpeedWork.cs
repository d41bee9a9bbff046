using System.Diagnostics;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Speed;

/// <summary>A speed test on a loaded model, to be repeated: what comes before the measured time, and what is in it.</summary>
sealed class SpeedWork(ITokenEngine engine, SpeedTest test, CancellationToken ct)
{
    readonly SplitMix64 random = new(1);
    readonly long[] ticks = new long[test.Tokens + 1];
    readonly List<double> waits = [];
    int[] prompt = [];

    public SpeedTest Test => test;

    /// <summary>What the repetitions take beside time.</summary>
    public Consumption Consumption { get; init; } = new(null);

    /// <summary>Milliseconds between single tokens, of all repetitions since <see cref="Steady"/>; none for prompts.</summary>
    public IReadOnlyList<double> WaitsMs => waits;

    /// <summary>Why the work ended early; none when it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Empties the context and fills it up to the depth. Every repetition has other tokens, so that no cache of prompts helps and no expert is favoured.</summary>
    public void Prepare() => Try(() =>
    {
        Begin();
        Consumption.Begin();
    });

    /// <summary>The measured part.</summary>
    public void Run() => Try(Compute);

    /// <summary>Keeps the waits of the repetition that just ended.</summary>
    public void Keep()
    {
        Consumption.End();
        for (var i = 1; test.Kind == SpeedKind.Generation && i <= test.Tokens; i++)
        {
            waits.Add(Stopwatch.GetElapsedTime(ticks[i - 1], ticks[i]).TotalMilliseconds);
        }
    }

    /// <summary>Repeats until the time no longer falls, and forgets what was kept meanwhile.</summary>
    public void Steady() => Try(() =>
    {
        var warmUp = new WarmUp();
        do
        {
            Begin();
            var start = Stopwatch.GetTimestamp();
            Compute();
            warmUp.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        while (!warmUp.IsSteady);
        waits.Clear();
        Consumption.Clear();
    });

    public override string ToString() => test.Name;

    void Begin()
    {
        engine.Forget();
        var before = test.Depth + (test.Kind == SpeedKind.Generation ? 1 : 0);
        if (before > 0)
        {
            engine.Compute(RandomTokens(before), ct);
        }

        prompt = RandomTokens(test.Kind == SpeedKind.Prompt ? test.Tokens : 1);
    }

    void Compute()
    {
        if (test.Kind == SpeedKind.Prompt)
        {
            engine.Compute(prompt, ct);
            return;
        }

        ticks[0] = Stopwatch.GetTimestamp();
        Span<int> token = [prompt[0]];
        for (var i = 1; i <= test.Tokens; i++)
        {
            token[0] = engine.Compute(token, ct);
            ticks[i] = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>BenchmarkDotNet breaks when its subject throws: a failure is kept, and what would follow it is not done.</summary>
    void Try(Action part)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            part();
        }
        catch (Exception error) when (error is EngineException or OperationCanceledException)
        {
            Failure = error;
        }
    }

    int[] RandomTokens(int count) => [.. Enumerable.Range(0, count).Select(_ => (int)(random.NextDouble() * engine.VocabularySize))];
}
