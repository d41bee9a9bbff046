namespace LlmBench.Engines;

/// <summary>What an engine says while it answers.</summary>
abstract record EngineEvent
{
    /// <summary>Part of the answer. May hold several tokens, or less than one: pieces are not counted as tokens.</summary>
    internal sealed record Piece(string Text) : EngineEvent;

    /// <summary>Part of what a thinking model says before its answer. Never scored.</summary>
    internal sealed record Thinking(string Text) : EngineEvent;

    /// <summary>The answer is complete. Without this last event the generation failed.</summary>
    internal sealed record Done(StopReason Reason, TokenCounts Tokens, EngineTimes? Times = null) : EngineEvent;
}
