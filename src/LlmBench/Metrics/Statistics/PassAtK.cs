namespace LlmBench.Metrics.Statistics;

/// <summary>pass@k: the chance that at least one of k samples of a task is correct.</summary>
static class PassAtK
{
    /// <summary>The mean over tasks, each estimated from all its samples.</summary>
    /// <returns>None without a task, or where a task has fewer than <paramref name="k"/> samples: the easy tasks are not to count alone.</returns>
    public static double? Mean(IEnumerable<TaskCount> tasks, int k)
    {
        var (sum, count) = (0.0, 0);
        foreach (var task in tasks)
        {
            if (Estimate(task.Samples, task.Correct, k) is not { } estimate)
            {
                return null;
            }

            sum += estimate;
            count++;
        }

        return count == 0 ? null : sum / count;
    }

    /// <summary>The unbiased estimate for one task (Chen et al. 2021, https://arxiv.org/abs/2107.03374, equation 1).</summary>
    /// <returns>None when fewer than <paramref name="k"/> samples were taken: the estimate does not exist.</returns>
    public static double? Estimate(int samples, int correct, int k)
    {
        if (samples < k)
        {
            return null;
        }

        // 1 - C(n-c, k) / C(n, k), multiplied out because the binomials overflow.
        var allWrong = 1.0;
        for (var i = samples - correct + 1; i <= samples; i++)
        {
            allWrong *= 1.0 - ((double)k / i);
        }

        return 1.0 - allWrong;
    }
}
