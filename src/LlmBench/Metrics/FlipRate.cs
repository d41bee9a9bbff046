using System.Globalization;
using LlmBench.Metrics.Statistics;

namespace LlmBench.Metrics;

/// <summary>How often the same question at temperature 0 gets another answer: the noise of a candidate and its engine.</summary>
/// <param name="Tasks">Asked twice, and judged both times.</param>
/// <param name="Flips">Correct once and not the other time.</param>
/// <param name="Differing">Whose two answers are not the same text.</param>
sealed record FlipRate(int Tasks, int Flips, int Differing)
{
    /// <summary>Wilson's 95 % interval; none without a task.</summary>
    public Interval? Interval => Tasks == 0 ? null : Wilson.Of((double)Flips / Tasks, Tasks);

    /// <summary><c>2.5 (0.4–12.9)</c>, in percent.</summary>
    public string Text => Interval is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * Flips / Tasks:0.0} ({100 * interval.Low:0.0}–{100 * interval.High:0.0})")
        : "–";

    public static FlipRate operator +(FlipRate a, FlipRate b) => new(a.Tasks + b.Tasks, a.Flips + b.Flips, a.Differing + b.Differing);

    public static FlipRate Add(FlipRate left, FlipRate right) => left + right;
}
