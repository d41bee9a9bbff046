using LlmBench.Metrics.Statistics;

namespace LlmBench.Reporting.Charts;

/// <summary>One figure of a chart.</summary>
/// <param name="X">A number, or the place of a category.</param>
/// <param name="Label">The candidate that it belongs to.</param>
/// <param name="Interval">95 %: along X for bars, along Y elsewhere.</param>
/// <param name="Samples">That the figure comes from.</param>
/// <param name="Value">A third figure: of a heat map's cell, in percent; of other charts, as their value title says.</param>
sealed record Point(double X, double Y, string Label, int Samples, Interval? Interval = null, double? Value = null)
{
    /// <summary>What stands beside it, where the label would say what the legend says too.</summary>
    public string Shown { get => field ?? Label; init; }

    /// <summary>Some planned samples are missing: drawn paler.</summary>
    public bool Incomplete { get; init; }
}
