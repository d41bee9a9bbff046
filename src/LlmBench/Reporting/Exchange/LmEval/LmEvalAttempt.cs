using LlmBench.Metrics;
using LlmBench.Results;

namespace LlmBench.Reporting.Exchange.LmEval;

/// <summary>What we know of one attempt and lm-evaluation-harness has no field for.</summary>
/// <param name="Scorer">Name and version.</param>
sealed record LmEvalAttempt(int Attempt, string Verdict, string Outcome, string? Scorer, string? Reason)
{
    public string? Thinking { get; init; }

    public string? Stop { get; init; }

    public string? Error { get; init; }

    public IReadOnlyList<string>? Flags { get; init; }

    public Tokens? Tokens { get; init; }

    public Timings? Timings { get; init; }

    public static LmEvalAttempt Of(ScoredTask scored)
    {
        var (sample, score) = (scored.Scored.Sample, scored.Scored.Score);
        return new(
            sample.Attempt,
            score.Verdict.ToString().ToLowerInvariant(),
            Outcomes.NameOf(scored.Scored.Outcome),
            scored.Scorer is { } scorer ? FormattableString.Invariant($"{scorer.Name} {scorer.Version}") : null,
            score.Reason)
        {
            Thinking = sample.Thinking,
            Stop = sample.Stop,
            Error = sample.Error,
            Flags = sample.Flags,
            Tokens = sample.Tokens,
            Timings = sample.Timings,
        };
    }
}
