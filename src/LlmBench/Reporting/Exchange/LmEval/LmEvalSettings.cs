using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange.LmEval;

/// <summary>Generation settings by lm-evaluation-harness's names, and further ones by those of transformers.</summary>
sealed record LmEvalSettings(
    IReadOnlyList<string> Until,
    int MaxGenToks,
    bool DoSample,
    double Temperature,
    int TopK,
    double TopP,
    double MinP,
    double RepetitionPenalty,
    int Seed)
{
    public static LmEvalSettings Of(GenerationSettings settings) => new(
        settings.Stop ?? [],
        settings.MaxTokens,
        settings.Temperature > 0,
        settings.Temperature,
        settings.TopK,
        settings.TopP,
        settings.MinP,
        settings.RepeatPenalty,
        settings.Seed);
}
