namespace LlmBench.Results;

/// <summary>How long the parts of one answer took, in milliseconds: by the client's clock, and by the engine's own where it tells.</summary>
/// <param name="TotalMs">Client: from sending the prompt to the end of the answer.</param>
/// <param name="FirstAnswerMs">Client: to the first text of the answer (TTFT); none where no text came.</param>
/// <param name="FirstThinkingMs">Client: to the first text of the thinking.</param>
/// <param name="LastMs">Client: to the last piece of text.</param>
/// <param name="EnginePromptMs">Engine: processing the prompt tokens that were not cached.</param>
/// <param name="EngineGenerationMs">Engine: generating the output tokens after the first.</param>
/// <param name="EngineLoadMs">Engine: having the model ready, next to nothing where it was.</param>
/// <param name="EngineTotalMs">Engine: all of it, waiting for its turn included.</param>
/// <param name="FirstByteMs">Client: to the first byte of the response; none where the engine is in this process.</param>
sealed record Timings(
    double TotalMs,
    double? FirstAnswerMs = null,
    double? FirstThinkingMs = null,
    double? LastMs = null,
    double? EnginePromptMs = null,
    double? EngineGenerationMs = null,
    double? EngineLoadMs = null,
    double? EngineTotalMs = null,
    double? FirstByteMs = null);
