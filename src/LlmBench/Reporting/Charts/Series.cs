namespace LlmBench.Reporting.Charts;

/// <summary>Points of one colour.</summary>
/// <param name="Label">For the legend.</param>
/// <param name="Colour">Place in the palette, from 0: a model has the same in every chart of a report.</param>
sealed record Series(string Label, int Colour, IReadOnlyList<Point> Points);
