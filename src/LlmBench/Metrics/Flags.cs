namespace LlmBench.Metrics;

/// <summary>Why numbers cannot be trusted, in words for a footnote.</summary>
static class Flags
{
    public static string? Cached(Tally tally) =>
        tally.PrefixReused ? "TTFT and pp are left out: the starts of prompts were taken from the KV cache (--reuse-prefix)."
        : tally.Speed.Cached > 0 ? $"TTFT and pp leave out {tally.Speed.Cached} of {tally.Samples} samples: their prompts came from the KV cache, at least in part."
        : null;

    public static string? CacheUnknown(Tally tally) =>
        tally.Speed.CacheUnknown > 0
            ? $"pp leaves out {tally.Speed.CacheUnknown} of {tally.Samples} samples: the engine does not say how much of their prompts it had cached."
            : null;

    public static string? Late(Tally tally) =>
        tally.Speed.Late > 0
            ? $"tg, client-observed, leaves out {tally.Speed.Late} of {tally.Samples} samples: their first text came long after their first token."
            : null;
}
