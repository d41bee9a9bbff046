using LlmBench.Metrics.Statistics;

namespace LlmBench.Metrics;

/// <summary>The share of samples that are correct, in percent. What is unparsed, timed out or failed in the engine is not correct.</summary>
static class Accuracy
{
    public static IEnumerable<TaskCount> Answered(Tally tally) => tally.Written.Select(task => task.OfAnswered);

    public static double? Of(IEnumerable<TaskCount> tasks)
    {
        var (samples, correct) = (0L, 0L);
        foreach (var task in tasks)
        {
            samples += task.Samples;
            correct += task.Correct;
        }

        return samples == 0 ? null : 100.0 * correct / samples;
    }

    public static Interval? IntervalOf(IEnumerable<TaskCount> tasks) =>
        Wilson.OfClusters(tasks) is { } interval ? 100 * interval : null;
}
