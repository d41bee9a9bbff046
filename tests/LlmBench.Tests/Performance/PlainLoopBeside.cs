using System.Diagnostics;
using LlmBench.Engines.Abilities;
using LlmBench.Results.SpeedRuns;
using LlmBench.Speed;

namespace LlmBench.Tests.Performance;

/// <summary>An engine that, before each repetition of a speed test and outside its time, runs the same test in a plain loop with a stopwatch: each pair is taken within one moment of one process.</summary>
sealed class PlainLoopBeside(ITokenEngine engine, SpeedTest test) : ITokenEngine
{
    const int MostDiscarded = 4;

    readonly Random random = new();

    public int VocabularySize => engine.VocabularySize;

    public int ContextLength => engine.ContextLength;

    /// <summary>Seconds of the plain loop, in order; the last belong to the measured repetitions.</summary>
    public List<double> Seconds { get; } = [];

    /// <summary>A random number of loops is thrown away first: what disturbs the machine at regular intervals would otherwise meet always the same one of the two.</summary>
    public void Forget()
    {
        for (var left = random.Next(MostDiscarded) + 1; left > 0; left--)
        {
            Loop();
        }

        Seconds.Add(Loop());
        engine.Forget();
    }

    public int Compute(ReadOnlySpan<int> tokens, CancellationToken ct) => engine.Compute(tokens, ct);

    double Loop() => test.Kind == SpeedKind.Prompt ? Prompt() : Answer();

    double Prompt()
    {
        engine.Forget();
        var prompt = Enumerable.Range(0, test.Tokens).Select(_ => random.Next(VocabularySize)).ToArray();
        var start = Stopwatch.GetTimestamp();
        engine.Compute(prompt, default);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    double Answer()
    {
        engine.Forget();
        var next = engine.Compute([random.Next(VocabularySize)], default);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < test.Tokens; i++)
        {
            next = engine.Compute([next], default);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
