using LlmBench.Suites;

namespace LlmBench.Planning;

/// <summary>Generation settings that a run uses in place of the suites' own; none leaves the suite's.</summary>
sealed record GenerationOverrides(
    int? MaxTokens = null,
    double? Temperature = null,
    int? TopK = null,
    double? TopP = null,
    double? MinP = null,
    double? RepeatPenalty = null,
    int? Seed = null,
    IReadOnlyList<string>? Stop = null)
{
    /// <summary>Those of <paramref name="over"/> where it has any, else these.</summary>
    public GenerationOverrides With(GenerationOverrides over) => new(
        over.MaxTokens ?? MaxTokens,
        over.Temperature ?? Temperature,
        over.TopK ?? TopK,
        over.TopP ?? TopP,
        over.MinP ?? MinP,
        over.RepeatPenalty ?? RepeatPenalty,
        over.Seed ?? Seed,
        over.Stop ?? Stop);

    /// <exception cref="UsageException">A value is out of its range.</exception>
    public GenerationSettings ApplyTo(GenerationSettings settings)
    {
        var applied = settings with
        {
            MaxTokens = MaxTokens ?? settings.MaxTokens,
            Temperature = Temperature ?? settings.Temperature,
            TopK = TopK ?? settings.TopK,
            TopP = TopP ?? settings.TopP,
            MinP = MinP ?? settings.MinP,
            RepeatPenalty = RepeatPenalty ?? settings.RepeatPenalty,
            Seed = Seed ?? settings.Seed,
            Stop = Stop ?? settings.Stop,
        };
        return applied.Problem() is { } problem ? throw new UsageException(problem) : applied;
    }
}
