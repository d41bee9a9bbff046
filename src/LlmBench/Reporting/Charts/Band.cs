namespace LlmBench.Reporting.Charts;

/// <summary>A stretch of the X axis, shaded and named.</summary>
/// <param name="Detail">In a line below the label.</param>
/// <param name="Low">0 reaches to the left edge.</param>
sealed record Band(string Label, string Detail, double Low, double High);
