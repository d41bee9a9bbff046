namespace LlmBench.Metrics.Statistics;

/// <summary>The range of values that the samples leave plausible, both ends included.</summary>
readonly record struct Interval(double Low, double High)
{
    public static Interval operator *(double factor, Interval interval) => new(factor * interval.Low, factor * interval.High);

    public static Interval Multiply(double left, Interval right) => left * right;
}
