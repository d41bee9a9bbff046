namespace LlmBench.Metrics.Statistics;

/// <summary>
/// The standard error of a mean whose values come in clusters, such as attempts at a task or questions on one passage: values of a cluster
/// rise and fall together, and counting them as independent would make the error too small (Miller 2024, https://arxiv.org/abs/2411.00640,
/// equation 4).
/// </summary>
static class ClusterError
{
    /// <param name="clusters">The values of each cluster.</param>
    /// <returns>None with fewer than two clusters.</returns>
    public static double? OfMean(IEnumerable<IReadOnlyCollection<double>> clusters)
    {
        var all = clusters.Where(cluster => cluster.Count > 0).ToList();
        if (all.Count < 2)
        {
            return null;
        }

        var count = all.Sum(cluster => cluster.Count);
        var mean = all.Sum(cluster => cluster.Sum()) / count;
        return Math.Sqrt(all.Sum(cluster => Math.Pow(cluster.Sum(value => value - mean), 2))) / count;
    }
}
