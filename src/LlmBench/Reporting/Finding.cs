using LlmBench.Metrics;
using LlmBench.Metrics.Statistics;

namespace LlmBench.Reporting;

/// <summary>One metric of some samples.</summary>
/// <param name="Value">In the metric's unit; none where the samples do not hold it.</param>
/// <param name="Interval">95 %, in the metric's unit.</param>
/// <param name="Flag">What is left out of the value, and why.</param>
sealed record Finding(Metric Metric, double? Value, Interval? Interval, string? Flag)
{
    public static Finding Of(Metric metric, Tally tally) => new(metric, metric.Value(tally), metric.Interval(tally), metric.Flag(tally));
}
