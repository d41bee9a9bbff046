namespace LlmBench.Reporting.Charts;

/// <summary>One axis of a chart.</summary>
/// <param name="Title">With the unit in it.</param>
/// <param name="Categories">What 0, 1, 2, ... stand for; none on an axis of numbers.</param>
/// <param name="Logarithmic">Each step multiplies; for positive numbers over a wide range.</param>
sealed record Axis(string Title, IReadOnlyList<string>? Categories = null, bool Logarithmic = false)
{
    /// <summary>Where a number stands.</summary>
    public double Place(double value) => Logarithmic ? Math.Log10(value) : value;

    /// <summary>An axis of positive numbers, logarithmic where they span more than a factor of twenty.</summary>
    public static Axis Spanning(string title, IEnumerable<double> values)
    {
        var all = values.ToList();
        return new(title, Logarithmic: all.Count > 0 && all.Min() > 0 && all.Max() > 20 * all.Min());
    }
}
