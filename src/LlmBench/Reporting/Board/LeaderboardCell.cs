namespace LlmBench.Reporting.Board;

/// <summary>One figure of the leaderboard as text; a dash where there is none.</summary>
sealed record LeaderboardCell(string Text)
{
    /// <summary>The interval.</summary>
    public string? Detail { get; init; }

    /// <summary>The letter of a footnote.</summary>
    public string Mark { get; init; } = "";

    /// <summary>No other ranked row is better.</summary>
    public bool Best { get; init; }
}
