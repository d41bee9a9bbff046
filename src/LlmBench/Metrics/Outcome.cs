namespace LlmBench.Metrics;

/// <summary>How a sample ended. Apart from the verdict: a truncated answer can be right.</summary>
enum Outcome
{
    Answered,

    /// <summary>It ended by itself, but nothing in it could be read as an answer.</summary>
    Unparsed,

    /// <summary>The limit of output tokens cut the answer off.</summary>
    TruncatedOutput,

    /// <summary>The context was full before the answer ended.</summary>
    TruncatedContext,

    /// <summary>The limit of output tokens was spent on thinking; no answer was begun.</summary>
    ThinkingExhausted,

    Timeout,

    EngineError,
}
