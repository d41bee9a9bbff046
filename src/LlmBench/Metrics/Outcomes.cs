using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Metrics;

/// <summary>The one place that decides how a sample ended.</summary>
static class Outcomes
{
    /// <summary>The glossary's words, in the order of <see cref="Outcome"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["answered", "unparsed", "truncated-output", "truncated-context", "thinking-exhausted", "timeout", "engine-error"];

    public static string NameOf(Outcome outcome) => Names[(int)outcome];

    /// <summary>What stopped the answer comes before what could be read of it.</summary>
    public static Outcome Of(Sample sample, Verdict verdict) => sample switch
    {
        { TimedOut: true } => Outcome.Timeout,
        { Stop: "context" } => Outcome.TruncatedContext,
        { Error: not null } or { Answer: null, OptionLogLikelihoods: null } => Outcome.EngineError,
        { Stop: "length", Thinking.Length: > 0 } when string.IsNullOrWhiteSpace(sample.Answer) => Outcome.ThinkingExhausted,
        { Stop: "length" } => Outcome.TruncatedOutput,
        _ when verdict == Verdict.Unparsed => Outcome.Unparsed,
        _ => Outcome.Answered,
    };
}
