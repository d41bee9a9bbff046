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

    /// <summary>These without those that <paramref name="others"/> name.</summary>
    public GenerationOverrides Without(GenerationOverrides others) => new(
        others.MaxTokens is null ? MaxTokens : null,
        others.Temperature is null ? Temperature : null,
        others.TopK is null ? TopK : null,
        others.TopP is null ? TopP : null,
        others.MinP is null ? MinP : null,
        others.RepeatPenalty is null ? RepeatPenalty : null,
        others.Seed is null ? Seed : null,
        others.Stop is null ? Stop : null,
        others.Think is null ? Think : null);

    /// <exception cref="UsageException">A value is out of its range.</exception>
    public GenerationSettings ApplyTo(GenerationSettings settings)
    {
        if (Think is not null && !Thoughts.Contains(Think))
        {
            throw new UsageException($"--think cannot be '{Think}': give {string.Join(", ", Thoughts)}, or leave it out for the model's own way.");
        }

        var applied = Applied(settings);
        return applied.Problem() is { } problem ? throw new UsageException(problem) : applied;
    }

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
}
