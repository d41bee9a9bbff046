namespace LlmBench.Speed;

/// <summary>Figures of a series of numbers, which is not empty.</summary>
static class Series
{
    public static double Mean(IReadOnlyList<double> values) => values.Sum() / values.Count;

    /// <summary>Of a sample (n - 1), in two passes: the sum of squares less the square of the sum loses the digits that matter.</summary>
    public static double StandardDeviation(IReadOnlyList<double> values)
    {
        var mean = Mean(values);
        return values.Count < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <summary>Linear between the two nearest (Hyndman and Fan 1996, type 7).</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return sorted[below] + ((at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
