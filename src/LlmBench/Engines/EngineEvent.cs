namespace LlmBench.Engines;

/// <summary>What an engine says while it answers.</summary>
abstract record EngineEvent
{
    /// <summary>Part of the answer. May hold several tokens, or less than one: pieces are not counted as tokens.</summary>
    internal sealed record Piece(string Text) : EngineEvent;

    /// <summary>Part of what a thinking model says before its answer. Never scored.</summary>
    internal sealed record Thinking(string Text) : EngineEvent;

    /// <summary>What was said so far as the answer turns out to have been thinking: its end was marked and its beginning was not.</summary>
    internal sealed record ThinkingEnded : EngineEvent;

    /// <summary>The answer is complete. Without this last event the generation failed.</summary>
    internal sealed record Done(StopReason Reason, TokenCounts Tokens, EngineTimes? Times = null) : EngineEvent
    {
        /// <summary>Client: from sending the prompt to the first byte of the response; none where nothing lies between engine and client.</summary>
        public double? FirstByteMs { get; init; }

        /// <summary>Why numbers of this generation cannot be trusted.</summary>
        public IReadOnlyList<Flag> Flags { get; init; } = [];
    }
}
