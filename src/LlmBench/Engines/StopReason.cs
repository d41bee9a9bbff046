namespace LlmBench.Engines;

/// <summary>Why an engine stopped generating.</summary>
enum StopReason
{
    /// <summary>The model ended its answer, or a stop text came up.</summary>
    Stop,

    /// <summary>The budget of output tokens was spent.</summary>
    Length,

    /// <summary>The context was full.</summary>
    Context,
}
