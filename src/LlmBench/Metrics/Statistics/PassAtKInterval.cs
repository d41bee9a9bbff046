namespace LlmBench.Metrics.Statistics;

/// <summary>The 95 % interval of pass@k, from drawing the tasks again: a task's attempts stay together.</summary>
static class PassAtKInterval
{
    /// <param name="tasks">How many samples each task has and how many of them are correct.</param>
    /// <returns>None where a task has fewer than <paramref name="k"/> samples: the estimate does not exist for all.</returns>
    public static Interval? Of(IEnumerable<(int Samples, int Correct)> tasks, int k)
    {
        var estimates = tasks.Select(task => PassAtK.Estimate(task.Samples, task.Correct, k)).ToList();
        return estimates.Contains(null) ? null : new Bootstrap().OfMean(estimates.Select(estimate => estimate!.Value));
    }
}
