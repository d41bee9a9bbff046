using LlmBench.Reporting.Charts.Data;

namespace LlmBench.Reporting.Charts;

/// <summary>A kind of chart that a report has where there is something to draw.</summary>
/// <param name="Name">As in the names of its files.</param>
/// <param name="Needs">What must have been measured for it, for readers of a report without it.</param>
sealed record ChartKind(string Name, string Needs, Func<ChartData, IEnumerable<Chart>> Draw) : INamed;
