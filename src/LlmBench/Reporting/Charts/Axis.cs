namespace LlmBench.Reporting.Charts;

/// <summary>One axis of a chart.</summary>
/// <param name="Title">With the unit in it.</param>
/// <param name="Categories">What 0, 1, 2, ... stand for; none on an axis of numbers.</param>
/// <param name="Logarithmic">Each step multiplies; for positive numbers over a wide range.</param>
sealed record Axis(string Title, IReadOnlyList<string>? Categories = null, bool Logarithmic = false);
