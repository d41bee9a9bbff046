namespace LlmBench.Speed;

/// <summary>A speed test's repetitions.</summary>
/// <param name="Seconds">Of each repetition, in order.</param>
/// <param name="StandardDeviation">Of the seconds, as BenchmarkDotNet computes it.</param>
/// <param name="WaitsMs">Between single tokens; none for prompts.</param>
/// <param name="Remarks">BenchmarkDotNet's, on outliers and on distributions with several peaks.</param>
sealed record SpeedMeasurement(
    SpeedTest Test, IReadOnlyList<double> Seconds, double StandardDeviation, IReadOnlyList<double> WaitsMs, IReadOnlyList<string> Remarks)
{
    /// <summary>All tokens over all time.</summary>
    public double TokensPerSecond => Test.Tokens / Series.Mean(Seconds);

    /// <summary>Standard deviation over mean.</summary>
    public double Spread => StandardDeviation / Series.Mean(Seconds);

    /// <summary>How much slower the last third of the repetitions was than the first; 0.05 is five percent.</summary>
    public double Drift
    {
        get
        {
            var third = Math.Max(1, Seconds.Count / 3);
            return (Series.Median(Seconds.TakeLast(third)) / Series.Median(Seconds.Take(third))) - 1;
        }
    }
}
