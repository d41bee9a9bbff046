namespace LlmBench.Suites;

/// <summary>How the engine is to choose tokens. Every value is sent to every engine, so that no engine's default decides a score.</summary>
/// <param name="MaxTokens">The most output tokens of one answer, thinking included.</param>
/// <param name="Temperature">0 is greedy: the most probable token always, and the other settings do not matter.</param>
/// <param name="TopK">Keeps this many most probable tokens; 0 keeps all.</param>
/// <param name="TopP">Keeps the fewest tokens whose probabilities add up to this; 1 keeps all.</param>
/// <param name="MinP">Keeps tokens at least this many times as probable as the most probable one; 0 keeps all.</param>
/// <param name="RepeatPenalty">Divides the logits of tokens seen lately; 1 is off.</param>
/// <param name="Seed">Of the random choices. The sampler adds the attempt's number, so that attempts differ and runs repeat.</param>
/// <param name="Stop">Texts that end the answer; not part of it.</param>
/// <param name="Thinking">Whether a model that can think first is to; none leaves it to the model. Others take no notice.</param>
/// <param name="Effort">How much a model is to think that can be told so: <c>low</c>, <c>medium</c> or <c>high</c>; none leaves it to the model.</param>
sealed record GenerationSettings(
    int MaxTokens,
    double Temperature = 0,
    int TopK = 0,
    double TopP = 1,
    double MinP = 0,
    double RepeatPenalty = 1,
    int Seed = 1,
    IReadOnlyList<string>? Stop = null,
    bool? Thinking = null,
    string? Effort = null)
{
    /// <summary>The first setting that is out of its range, in a sentence that says what is possible; none when all are in theirs.</summary>
    public string? Problem() => this switch
    {
        { MaxTokens: < 1 } => Bad("max-tokens", MaxTokens, "1 or more"),
        { Temperature: not (>= 0 and <= 10) } => Bad("temperature", Temperature, "0 (greedy) to 10"),
        { TopK: < 0 } => Bad("top-k", TopK, "0 (all) or more"),
        { TopP: not (> 0 and <= 1) } => Bad("top-p", TopP, "above 0, to 1 (all)"),
        { MinP: not (>= 0 and < 1) } => Bad("min-p", MinP, "0 (all) to below 1"),
        { RepeatPenalty: not (> 0 and <= 10) } => Bad("repeat penalty", RepeatPenalty, "above 0 to 10; 1 is off"),
        { Stop: { } stop } when stop.Any(string.IsNullOrEmpty) => "The stop texts cannot hold an empty one: leave it out.",
        _ => null,
    };

    static string Bad(string what, double value, string possible) =>
        FormattableString.Invariant($"The {what} cannot be '{value}': give {possible}.");
}
