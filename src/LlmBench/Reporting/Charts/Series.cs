namespace LlmBench.Reporting.Charts;

/// <summary>Points of one colour.</summary>
/// <param name="Label">For the legend.</param>
/// <param name="Colour">Place in the palette, from 0: a model has the same in every chart of a report.</param>
sealed record Series(string Label, int Colour, IReadOnlyList<Point> Points)
{
    /// <summary>Of lines that belong to no model: the last of the palette.</summary>
    public const int GuideColour = 6;

    public Join Join { get; init; }

    /// <summary>A line that nobody measured, such as a ceiling: drawn without marks.</summary>
    public bool IsGuide { get; init; }

    /// <summary>Whether each point has its label beside it.</summary>
    public bool Labelled { get; init; } = true;
}
