namespace LlmBench.Metrics.Statistics;

/// <summary>Corrects the p-values of several comparisons made at once (Holm 1979, https://www.jstor.org/stable/4615733).</summary>
static class Holm
{
    /// <returns>In the order given: each compares with the level of the whole family.</returns>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> values)
    {
        var adjusted = new double[values.Count];
        var largest = 0.0;
        foreach (var (rank, index) in Enumerable.Range(0, values.Count).OrderBy(i => values[i]).Index())
        {
            largest = Math.Max(largest, Math.Min(1, values[index] * (values.Count - rank)));
            adjusted[index] = largest;
        }

        return adjusted;
    }
}
