namespace LlmBench.Speed;

/// <summary>One test of one candidate, with all that it took to measure it.</summary>
/// <param name="Candidate">Label and start of the digest.</param>
/// <param name="TokensPerSecond">All tokens over all time, by the client's clock.</param>
/// <param name="TtftMs">To the first token after the prompt, mean; prompts only.</param>
/// <param name="CeilingTokensPerSecond">What memory bandwidth allows; generation only.</param>
/// <param name="WaitP50Ms">Between single tokens; so for the other two.</param>
/// <param name="Seconds">Of each repetition, in order.</param>
/// <param name="Flags">Why the row cannot be trusted; a row with flags is kept off leaderboards.</param>
sealed record SpeedRow(
    string Candidate,
    int Threads,
    string Test,
    int Tokens,
    int Depth,
    double TokensPerSecond,
    double StandardDeviationPercent,
    double? TtftMs,
    double? CeilingTokensPerSecond,
    double? WaitP50Ms,
    double? WaitP95Ms,
    double? WaitP99Ms,
    double FirstLoadMs,
    double WarmLoadMs,
    long MemoryBytes,
    IReadOnlyList<double> Seconds,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<string> Flags);
