using LlmBench.Metrics.Statistics;

namespace LlmBench.Metrics;

/// <summary>A number that a group of samples comes down to.</summary>
/// <param name="Value">In <paramref name="Unit"/>; none when the samples do not hold what the metric needs.</param>
sealed record Metric(string Name, string Title, string Unit, Better Better, Func<Tally, double?> Value) : INamed
{
    /// <summary>Every metric. A new one is a line here.</summary>
    public static Catalog<Metric> Catalog { get; } = new(
        "metric",
        new("accuracy", "Accuracy", "%", Better.Higher, tally => Accuracy.Of(tally.Written))
        {
            Interval = tally => Accuracy.IntervalOf(tally.Written),
            Flag = Flags.OfAnswers,
        },
        new("accuracy-answered", "Accuracy of answered", "%", Better.Higher, tally => Accuracy.Of(Accuracy.Answered(tally)))
        {
            Interval = tally => Accuracy.IntervalOf(Accuracy.Answered(tally)),
        },
        new("accuracy-loglik", "Accuracy by log-likelihood (acc)", "%", Better.Higher, tally => Accuracy.Of(tally.Likely))
        {
            Interval = tally => Accuracy.IntervalOf(tally.Likely),
            Flag = Flags.OfAnswers,
        },
        new("accuracy-loglik-norm", "Accuracy by log-likelihood a character (acc_norm)", "%", Better.Higher, tally => Accuracy.Of(tally.LikelyByLength))
        {
            Interval = tally => Accuracy.IntervalOf(tally.LikelyByLength),
            Flag = Flags.OfAnswers,
        },
        PassAt("pass@1", "pass@1", _ => 1),
        PassAt("pass@10", "pass@10", tally => tally.Attempts < 10 ? null : 10),
        PassAt("pass@k", "pass@k, k = attempts", tally => tally.Attempts > 1 ? tally.Attempts : null),
        new("unparsed", "Unparsed", "%", Better.Lower, tally => Share(tally, Outcome.Unparsed)),
        new("truncated", "Truncated or spent on thinking", "%", Better.Lower, tally => Share(tally, Outcome.TruncatedOutput, Outcome.TruncatedContext, Outcome.ThinkingExhausted)),
        new("errors", "Timeouts and engine errors", "%", Better.Lower, tally => Share(tally, Outcome.Timeout, Outcome.EngineError)),
        new("ttft", "TTFT, median, client-observed", "ms", Better.Lower, tally => tally.PrefixReused ? null : tally.Speed.FirstTextMs) { Flag = Flags.OfPrefill },
        new("tg", "tg, client-observed", "tok/s", Better.Higher, tally => tally.Speed.ClientGeneration.TokensPerSecond) { Flag = Flags.OfClientGeneration },
        new("tg-engine", "tg, engine-reported", "tok/s", Better.Higher, tally => tally.Speed.EngineGeneration.TokensPerSecond) { Flag = Flags.OfGeneration },
        new("pp-engine", "pp, engine-reported", "tok/s", Better.Higher, tally => tally.PrefixReused ? null : tally.Speed.EnginePrompt.TokensPerSecond)
        {
            Flag = Flags.OfPrompt,
        },
        new("answer-time", "Time per answer, mean, client-observed", "s", Better.Lower, tally => tally.Speed.AnswerMs / 1000) { Flag = Flags.OfAnswerTime },
        new("cost", "Cost of 1,000 answers", "the plan's currency", Better.Lower, tally => tally.Cost) { Flag = Flags.OfCost },
        new("output-tokens", "Output tokens, mean", "tok", Better.Lower, tally => tally.OutputTokens),
        new("load", "Load time, fastest", "ms", Better.Lower, tally => tally.Loads.Min(load => (double?)load.LoadMs)),
        new("memory", "Peak memory of the process", "MB", Better.Lower, tally => tally.Loads.Max(load => (double?)load.PeakMemoryBytes) / 1e6));

    /// <summary>The 95 % interval in <see cref="Unit"/>; none where the metric has none.</summary>
    public Func<Tally, Interval?> Interval { get; init; } = _ => null;

    /// <summary>Why samples are left out of the number, or all of it is; none when nothing is.</summary>
    public Func<Tally, string?> Flag { get; init; } = _ => null;

    /// <summary>With one attempt a task it is the accuracy, whose interval is there already.</summary>
    static Metric PassAt(string name, string title, Func<Tally, int?> kOf) =>
        new(name, title, "%", Better.Higher, tally => kOf(tally) is { } k ? 100 * PassAtK.Mean(tally.Written, k) : null)
        {
            Interval = tally => tally.Attempts > 1 && kOf(tally) is { } k
                ? 100 * PassAtKInterval.Of(tally.Written.Select(task => (task.Samples, task.Correct)), k)
                : null,
        };

    static double? Share(Tally tally, params IEnumerable<Outcome> outcomes) =>
        tally.Samples == 0 ? null : 100.0 * outcomes.Sum(outcome => tally[outcome]) / tally.Samples;
}
