namespace LlmBench.Reporting.Charts;

/// <summary>How the points of a series hang together.</summary>
enum Join
{
    /// <summary>Each stands alone.</summary>
    None,

    /// <summary>By straight lines, in their order.</summary>
    Straight,

    /// <summary>By steps: what lies between two points is no better than the one before.</summary>
    Steps,
}
