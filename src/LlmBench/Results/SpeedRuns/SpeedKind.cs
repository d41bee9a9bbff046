namespace LlmBench.Results.SpeedRuns;

/// <summary>What a speed test computes.</summary>
enum SpeedKind
{
    /// <summary>pp: tokens of a prompt, many at a time. Its time is that to the first token of an answer.</summary>
    Prompt,

    /// <summary>tg: tokens of an answer, one after the other.</summary>
    Generation,
}
