namespace LlmBench;

/// <summary>Why a number of a sample cannot be trusted. Samples carry the names; a flagged number is shown apart and never averaged in.</summary>
/// <param name="Meaning">A sentence for people.</param>
/// <param name="Prefill">Whether it makes TTFT and pp mean something else.</param>
/// <param name="Generation">Whether it makes tg mean something else.</param>
sealed record Flag(string Name, string Meaning, bool Prefill, bool Generation) : INamed
{
    public static Flag TruncatedContext { get; } = new("truncated-context", "The prompt was cut to fit the context: the model did not see all of it.", Prefill: true, Generation: false);

    public static Flag CachedPrefill { get; } = new("cached-prefill", "The server had a good part of the prompt in its cache: it did not process all of it.", Prefill: true, Generation: false);

    public static Flag Reloaded { get; } = new("reloaded", "The server loaded the model again for this sample.", Prefill: true, Generation: false);

    public static Flag PartialOffload { get; } = new("partial-offload", "A part of the model lay in main memory and not on the GPU.", Prefill: true, Generation: true);

    public static Flag OnCpu { get; } = new("on-cpu", "The server ran the model on the processor alone.", Prefill: false, Generation: false);

    public static Flag Queued { get; } = new("queued", "The answer took much longer than the parts that the server accounts for: the prompt waited for its turn.", Prefill: true, Generation: false);

    public static Flag Retried { get; } = new("retried", "The prompt was sent again because the server was not there or had no room.", Prefill: true, Generation: false);

    public static Flag Parallel { get; } = new("parallel", "Other prompts were answered at the same time.", Prefill: true, Generation: true);

    public static Flag Noisy { get; } = new("noisy", "The repetitions differ by more than 2 % (standard deviation).", Prefill: true, Generation: true);

    public static Flag Throttled { get; } = new("throttled", "The last repetitions were more than 5 % slower or faster than the first: throttling, or other work that came or went.", Prefill: true, Generation: true);

    public static Flag AboveRoofline { get; } = new("above-roofline", "Faster than the memory bandwidth allows, and nothing on record explains it.", Prefill: false, Generation: true);

    public static Flag FitsCache { get; } = new("fits-cache", "Faster than the memory bandwidth allows, because the weights fit into the processor's cache.", Prefill: false, Generation: false);

    public static Flag Busy { get; } = new("busy", "Another process kept the machine busy.", Prefill: true, Generation: true);

    public static Flag FewRepeats { get; } = new("few-repeats", "Fewer than five repetitions: how much they vary is not known.", Prefill: true, Generation: true);

    public static Flag ShortAnswer { get; } = new("short-answer", "The model ended its answers long before the length that was asked for.", Prefill: false, Generation: true);

    public static Flag TemplateDiffers { get; } = new("template-differs", "The engine's own template and this program's make different texts of the conversation.", Prefill: false, Generation: false);

    public static Flag ClocksDiffer { get; } = new("clocks-differ", "The times that this program took around the engine's work differ from the engine's own timers by more than 2 %.", Prefill: true, Generation: true);

    public static Flag RawPrompt { get; } = new("raw-prompt", "The prompt was a text without a chat template (--style completion): not comparable with rows that were asked in a conversation.", Prefill: false, Generation: false);

    public static Catalog<Flag> Catalog { get; } = new(
        "flag", TruncatedContext, CachedPrefill, Reloaded, PartialOffload, OnCpu, Queued, Retried, Parallel, TemplateDiffers, ClocksDiffer,
        Noisy, Throttled, AboveRoofline, FitsCache, Busy, FewRepeats, ShortAnswer, RawPrompt);

    /// <summary>Those of a sample that this program knows.</summary>
    public static IEnumerable<Flag> Named(IReadOnlyList<string>? names) => names is null ? [] : Catalog.All.Where(flag => names.Contains(flag.Name));
}
