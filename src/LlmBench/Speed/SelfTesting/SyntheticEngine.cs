using System.Diagnostics;
using LlmBench.Engines.Abilities;

namespace LlmBench.Speed.SelfTesting;

/// <summary>An engine that computes nothing and takes known times, and that keeps its own clock: what is measured of it can be checked.</summary>
/// <param name="microseconds">That each token of a repetition takes, by the number of the repetition.</param>
sealed class SyntheticEngine(Func<int, double> microseconds) : ITokenEngine
{
    int repetition = -1;
    bool fresh;
    long spent;

    public int VocabularySize => 1000;

    public int ContextLength => int.MaxValue;

    /// <summary>Own time of each repetition so far in seconds, its preparation left out.</summary>
    public List<double> Seconds { get; } = [];

    public void Forget()
    {
        if (spent > 0)
        {
            Seconds.Add((double)spent / Stopwatch.Frequency);
        }

        (repetition, spent, fresh) = (repetition + 1, 0, true);
    }

    public int Compute(ReadOnlySpan<int> tokens, CancellationToken ct)
    {
        if (fresh)
        {
            // The token that an answer follows: not in the measured time.
            fresh = false;
            return tokens[0];
        }

        var start = Stopwatch.GetTimestamp();
        var end = start + (long)(tokens.Length * microseconds(repetition) * 1e-6 * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end)
        {
            Thread.SpinWait(1);
        }

        spent += Stopwatch.GetTimestamp() - start;
        return tokens[0];
    }
}
