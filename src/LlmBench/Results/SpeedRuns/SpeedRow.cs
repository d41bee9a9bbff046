namespace LlmBench.Results.SpeedRuns;

/// <summary>One test of one candidate. What the client's clock and what the engine's clock tell are fields apart.</summary>
/// <param name="Candidate">Its key.</param>
/// <param name="Test">As the field names it: <c>tg128 @ d4096</c>.</param>
/// <param name="Tokens">That were asked for.</param>
/// <param name="Depth">Tokens that were in the context before.</param>
/// <param name="TokensPerSecond">All tokens over all time, by the client's clock.</param>
/// <param name="Seconds">Of each repetition by the client's clock, in order.</param>
sealed record SpeedRow(
    string Candidate, string Test, SpeedKind Kind, int Tokens, int Depth, double TokensPerSecond, double StandardDeviationPercent, IReadOnlyList<double> Seconds)
{
    /// <summary>Tokens of each repetition as the engine counted them, where a text stood for them and the number was not the one asked for exactly.</summary>
    public IReadOnlyList<int>? Counted { get; init; }

    /// <summary>All tokens over all time, by the engine's clock; none where it does not tell.</summary>
    public double? EngineTokensPerSecond { get; init; }

    /// <summary>Of each repetition by the engine's clock.</summary>
    public IReadOnlyList<double>? EngineSeconds { get; init; }

    /// <summary>To the first text or token after the prompt, mean, client's clock; prompts only.</summary>
    public double? TtftMs { get; init; }

    /// <summary>To process the prompt, mean, engine's clock; prompts only.</summary>
    public double? EngineTtftMs { get; init; }

    /// <summary>What memory bandwidth allows; generation only.</summary>
    public double? CeilingTokensPerSecond { get; init; }

    /// <summary>Between single tokens, or between pieces where text is all that comes: the median.</summary>
    public double? WaitP50Ms { get; init; }

    public double? WaitP95Ms { get; init; }

    public double? WaitP99Ms { get; init; }

    /// <summary>tok/s of each quarter of a long answer, over all repetitions: it falls as the context fills.</summary>
    public IReadOnlyList<double>? Quarters { get; init; }

    /// <summary>Joules for each token, the idle level subtracted; none where the machine does not tell.</summary>
    public double? JoulesPerToken { get; init; }

    /// <summary>What BenchmarkDotNet says of outliers and of distributions with several peaks.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public IReadOnlyList<RaisedFlag> Flags { get; init; } = [];

    /// <summary>Whether no flag puts the row's own figure in doubt.</summary>
    public bool IsSound => !Flag.Named([.. Flags.Select(flag => flag.Name)]).Any(flag => Kind == SpeedKind.Prompt ? flag.Prefill : flag.Generation);
}
