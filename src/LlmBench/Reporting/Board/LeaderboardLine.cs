namespace LlmBench.Reporting.Board;

/// <summary>A row of the leaderboard as text.</summary>
/// <param name="Rank">From 1; none for a row that is not ranked.</param>
/// <param name="Marks">Letters of footnotes to the whole row.</param>
sealed record LeaderboardLine(Row Row, int? Rank, string Marks, IReadOnlyList<LeaderboardCell> Cells)
{
    /// <summary>Model and quantization: the part of the label that a narrow table shows first.</summary>
    public string Name { get; } = Untrusted.Shortened(Split(Row.Label).Name, 60);

    /// <summary>What the label says beyond that: engine, settings, run.</summary>
    public string Rest { get; } = Untrusted.Shortened(Split(Row.Label).Beyond, 60);

    /// <summary><c>148 of 150 samples</c> where some are missing.</summary>
    public string? Shortfall { get; } = Row.All.Complete ? null : $"{Row.All.Samples} of {Row.All.Planned} samples";

    static (string Name, string Beyond) Split(string label) =>
        label.LastIndexOf('@') is > 0 and var at ? (label[..at], label[at..]) : (label, "");
}
