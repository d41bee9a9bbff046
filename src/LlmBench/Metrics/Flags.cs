namespace LlmBench.Metrics;

/// <summary>Why numbers cannot be trusted, in words for a footnote.</summary>
static class Flags
{
    public static string? OfPrefill(Tally tally) => Joined(Cached(tally, "TTFT and pp"), Raised(tally, "TTFT and pp leave", flag => flag.Prefill));

    public static string? OfPrompt(Tally tally) => Joined(OfPrefill(tally), CacheUnknown(tally));

    public static string? OfGeneration(Tally tally) => Joined(Raised(tally, "tg leaves", flag => flag.Generation));

    public static string? OfClientGeneration(Tally tally) => Joined(OfGeneration(tally), Late(tally));

    public static string? OfAnswerTime(Tally tally) =>
        Joined(Cached(tally, "Times of answers"), Raised(tally, "Times of answers leave", flag => flag.Prefill || flag.Generation));

    public static string? OfCost(Tally tally) =>
        tally.Cost is not null && tally.Uncounted > 0 ? $"The cost leaves out {tally.Uncounted} of {tally.Samples} samples: nobody counted their tokens." : null;

    /// <summary>Why an accuracy is not that of the tasks as they stand.</summary>
    public static string? OfAnswers(Tally tally) => Joined([.. tally.Flagged
        .Where(entry => entry.Key == Flag.TruncatedContext)
        .Select(entry => $"{entry.Value} of {tally.Samples} samples: {entry.Key.Meaning}")]);

    static string? Cached(Tally tally, string what) =>
        tally.PrefixReused ? $"{what} are left out: the starts of prompts were taken from the KV cache (--reuse-prefix)."
        : tally.Speed.Cached > 0 ? $"{what} leave out {tally.Speed.Cached} of {tally.Samples} samples: their prompts came from the KV cache, at least in part."
        : null;

    static string? CacheUnknown(Tally tally) =>
        tally.Speed.CacheUnknown > 0
            ? $"pp leaves out {tally.Speed.CacheUnknown} of {tally.Samples} samples: the engine does not say how much of their prompts it had cached."
            : null;

    static string? Late(Tally tally) =>
        tally.Speed.Late > 0
            ? $"tg, client-observed, leaves out {tally.Speed.Late} of {tally.Samples} samples: their first text came long after their first token."
            : null;

    static string? Raised(Tally tally, string what, Func<Flag, bool> doubted) => Joined([.. tally.Flagged
        .Where(entry => doubted(entry.Key))
        .Select(entry => $"{what} out {entry.Value} of {tally.Samples} samples ({entry.Key.Name}): {entry.Key.Meaning}")]);

    static string? Joined(params IEnumerable<string?> remarks) => string.Join(' ', remarks.OfType<string>()) is { Length: > 0 } all ? all : null;
}
