namespace LlmBench.Reporting.Exchange;

/// <summary>What the text of another program's sample is.</summary>
enum ForeignKind
{
    /// <summary>All that the model said.</summary>
    Answer,

    /// <summary>A program that goes on where the task's text ends, as in human-eval.</summary>
    Completion,

    /// <summary>A whole program, as in EvalPlus.</summary>
    Solution,
}
