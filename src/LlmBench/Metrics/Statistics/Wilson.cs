namespace LlmBench.Metrics.Statistics;

/// <summary>Wilson's 95 % interval of a share: holds its level for few samples and for shares near 0 and 1.</summary>
static class Wilson
{
    /// <summary>The normal distribution's 97.5 % point.</summary>
    const double Z = 1.959963984540054;

    /// <summary>Of independent trials (Wilson 1927; method 3 of Newcombe 1998, Statistics in Medicine 17, 857-872).</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="trials">Need not be whole: see <see cref="OfClusters"/>.</param>
    /// <returns>None without a trial.</returns>
    public static Interval? Of(double share, double trials)
    {
        if (trials <= 0)
        {
            return null;
        }

        var centre = share + (Z * Z / (2 * trials));
        var half = Z * Math.Sqrt(((share * (1 - share)) + (Z * Z / (4 * trials))) / trials);
        var scale = 1 + (Z * Z / trials);
        return new(Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }

    /// <summary>
    /// Of attempts that depend on each other within a task: Wilson's interval for as many independent trials as give the
    /// cluster-robust variance of the share (Korn and Graubard 1998, Survey Methodology 24, 193-201, for Wilson's interval).
    /// With one attempt a task it is the plain interval.
    /// </summary>
    public static Interval? OfClusters(IEnumerable<TaskCount> tasks)
    {
        var sums = default(ClusterSums);
        foreach (var task in tasks)
        {
            sums = sums.With(task);
        }

        return sums.Samples == 0 ? null : Of(sums.Share, sums.EffectiveTrials);
    }
}
