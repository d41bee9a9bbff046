using LlmBench.Suites;

namespace LlmBench.Planning;

/// <summary>Generation settings that a run uses in place of the suites' own; none leaves the suite's.</summary>
/// <param name="Think">Whether a model that can think first is to: <c>on</c> or <c>off</c>, or how much: <c>low</c>, <c>medium</c>, <c>high</c>.</param>
sealed record GenerationOverrides(
    int? MaxTokens = null,
    double? Temperature = null,
    int? TopK = null,
    double? TopP = null,
    double? MinP = null,
    double? RepeatPenalty = null,
    int? Seed = null,
    IReadOnlyList<string>? Stop = null,
    string? Think = null)
{
    /// <summary>What a model that can think first may be told; the last three also say how much.</summary>
    static readonly string[] Thoughts = ["on", "off", "low", "medium", "high"];

    /// <summary>Those of <paramref name="over"/> where it has any, else these.</summary>
    public GenerationOverrides With(GenerationOverrides over) => new(
        over.MaxTokens ?? MaxTokens,
        over.Temperature ?? Temperature,
        over.TopK ?? TopK,
        over.TopP ?? TopP,
        over.MinP ?? MinP,
        over.RepeatPenalty ?? RepeatPenalty,
        over.Seed ?? Seed,
        over.Stop ?? Stop,
        over.Think ?? Think);

    /// <exception cref="UsageException">A value is out of its range.</exception>
    public GenerationSettings ApplyTo(GenerationSettings settings) => Check(Think is null || Thoughts.Contains(Think) ? Applied(settings) : throw new UsageException(
        $"--think cannot be '{Think}': give {string.Join(", ", Thoughts)}, or leave it out for the model's own way."));

    GenerationSettings Applied(GenerationSettings settings) => new(
        MaxTokens ?? settings.MaxTokens,
        Temperature ?? settings.Temperature,
        TopK ?? settings.TopK,
        TopP ?? settings.TopP,
        MinP ?? settings.MinP,
        RepeatPenalty ?? settings.RepeatPenalty,
        Seed ?? settings.Seed,
        Stop ?? settings.Stop,
        Think is null ? settings.Thinking : Think != "off",
        Think is null ? settings.Effort : Think is "on" or "off" ? null : Think);

    static GenerationSettings Check(GenerationSettings settings) => settings switch
    {
        { MaxTokens: < 1 } => throw Bad("max-tokens", settings.MaxTokens, "1 or more"),
        { Temperature: not (>= 0 and <= 10) } => throw Bad("temperature", settings.Temperature, "0 (greedy) to 10"),
        { TopK: < 0 } => throw Bad("top-k", settings.TopK, "0 (all) or more"),
        { TopP: not (> 0 and <= 1) } => throw Bad("top-p", settings.TopP, "above 0, to 1 (all)"),
        { MinP: not (>= 0 and < 1) } => throw Bad("min-p", settings.MinP, "0 (all) to below 1"),
        { RepeatPenalty: not (> 0 and <= 10) } => throw Bad("repeat penalty", settings.RepeatPenalty, "above 0 to 10; 1 is off"),
        _ => settings,
    };

    static UsageException Bad(string what, double value, string possible) =>
        new(FormattableString.Invariant($"The {what} cannot be '{value}': give {possible}."));
}
