using LlmBench.Results.SpeedRuns;

namespace LlmBench.Speed;

/// <summary>A speed test's repetitions.</summary>
/// <param name="Seconds">Of each repetition by the client's clock, in order.</param>
/// <param name="StandardDeviation">Of the seconds.</param>
/// <param name="WaitsMs">Between single tokens, or between pieces where text is all that comes; none for prompts.</param>
/// <param name="Remarks">BenchmarkDotNet's, on outliers and on distributions with several peaks.</param>
sealed record SpeedMeasurement(
    SpeedTest Test, IReadOnlyList<double> Seconds, double StandardDeviation, IReadOnlyList<double> WaitsMs, IReadOnlyList<string> Remarks)
{
    /// <summary>Shorter answers are too short for the context to change in them.</summary>
    const int LongAnswer = 256;

    /// <summary>Tokens of each repetition where they are not those of the test exactly.</summary>
    public IReadOnlyList<int>? Counted { get; init; }

    /// <summary>Of each repetition by the engine's clock; none where it does not tell all of them.</summary>
    public IReadOnlyList<double>? EngineSeconds { get; init; }

    /// <summary>What the engine raised itself.</summary>
    public IReadOnlyList<Flag> Raised { get; init; } = [];

    /// <summary>That the repetitions took, and the time that they took it in; none where nothing counts.</summary>
    public (double Joules, double Seconds)? Energy { get; init; }

    /// <summary>The most that was seen after a repetition.</summary>
    public MemoryPeaks Peaks { get; init; } = new(null, null);

    /// <summary>All tokens over all time.</summary>
    public double TokensPerSecond => MeanTokens / Series.Mean(Seconds);

    public double? EngineTokensPerSecond => EngineSeconds is { } seconds ? MeanTokens / Series.Mean(seconds) : null;

    /// <summary>Standard deviation over mean, of the time for a token where repetitions differ in their tokens.</summary>
    public double Spread => Counted is null ? StandardDeviation / Series.Mean(Seconds) : Series.StandardDeviation(Paces) / Series.Mean(Paces);

    /// <summary>How much slower the last third of the repetitions was than the first; 0.05 is five percent.</summary>
    public double Drift
    {
        get
        {
            var third = Math.Max(1, Seconds.Count / 3);
            return (Series.Median(Paces.TakeLast(third)) / Series.Median(Paces.Take(third))) - 1;
        }
    }

    /// <summary>tok/s of each quarter of a long answer; none of a short one, and where pieces stand for tokens.</summary>
    public IReadOnlyList<double>? Quarters => Test.Kind != SpeedKind.Generation || Test.Tokens < LongAnswer || Counted is not null || WaitsMs.Count % Test.Tokens > 0 ? null
        : [.. WaitsMs.Index().GroupBy(wait => wait.Index % Test.Tokens * 4 / Test.Tokens).OrderBy(quarter => quarter.Key).Select(quarter => 1000 / quarter.Average(wait => wait.Item))];

    /// <summary>Of the machine's energy, less what it takes when idle; none where nothing counts, or no more than that was counted.</summary>
    public double? JoulesPerToken(double? idleWatts) =>
        Energy is { } energy && idleWatts is { } watts && energy.Joules > watts * energy.Seconds
            ? (energy.Joules - (watts * energy.Seconds)) / (MeanTokens * Seconds.Count)
            : null;

    public double MeanTokens => Counted is { } counted ? counted.Average() : Test.Tokens;

    /// <summary>Seconds for a token, of each repetition.</summary>
    IReadOnlyList<double> Paces => [.. Seconds.Zip(Counted ?? [.. Seconds.Select(_ => Test.Tokens)], (seconds, tokens) => seconds / tokens)];
}
