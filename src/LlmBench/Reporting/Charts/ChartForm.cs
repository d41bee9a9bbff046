namespace LlmBench.Reporting.Charts;

/// <summary>How the points of a chart are drawn.</summary>
enum ChartForm
{
    /// <summary>Lying bars from 0 to X, one for each category of Y.</summary>
    Bars,

    /// <summary>Lying bars as long as all their parts together: each series adds a part to the bar of a category of Y.</summary>
    StackedBars,

    /// <summary>A cell for each category of X and of Y, coloured by the value.</summary>
    HeatMap,

    /// <summary>The points of a series joined in the order of X's categories.</summary>
    Lines,

    /// <summary>A mark for each point, with its label beside it.</summary>
    Scatter,
}
