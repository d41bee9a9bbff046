using LlmBench.Results;

namespace LlmBench.Metrics;

/// <summary>
/// The times of many samples: sums for rates, and one small number a sample for the median. The engine's clock and ours
/// are kept apart. A sample whose prompt came from the KV cache, even in part, counts for neither TTFT nor pp; one with a
/// flag counts for nothing that the flag puts in doubt.
/// </summary>
sealed class Speed
{
    /// <summary>Of the engine's own time that must have passed between the first text and the last.</summary>
    const double LeastShare = 0.8;

    readonly List<float> firstTextMs = [];
    double totalMs;
    int total;

    public Rate ClientGeneration { get; private set; }

    public Rate EngineGeneration { get; private set; }

    public Rate EnginePrompt { get; private set; }

    /// <summary>Samples whose prompt was taken from the cache, wholly or in part.</summary>
    public int Cached { get; private set; }

    /// <summary>Samples whose engine told its prompt time, but not how much of the prompt was cached.</summary>
    public int CacheUnknown { get; private set; }

    /// <summary>The median: a few slow samples do not move it.</summary>
    public double? FirstTextMs
    {
        get
        {
            var sorted = firstTextMs.ToArray();
            Array.Sort(sorted);
            var middle = sorted.Length / 2;
            return sorted.Length == 0 ? null
                : sorted.Length % 2 == 1 ? sorted[middle]
                : ((double)sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /// <summary>The mean time of whole answers: what all of them took is what a user waits for.</summary>
    public double? AnswerMs => total == 0 ? null : totalMs / total;

    /// <summary>Samples whose first text came long after their first token.</summary>
    public int Late { get; private set; }

    public void Add(Sample sample)
    {
        if (sample is not { Error: null, Tokens: { } tokens, Timings: { } times })
        {
            return;
        }

        var flags = Flag.Named(sample.Flags).ToList();
        if (!flags.Exists(flag => flag.Generation))
        {
            AddGeneration(tokens, times);
        }

        if (tokens.Cached > 0)
        {
            Cached++;
        }
        else if (!flags.Exists(flag => flag.Prefill))
        {
            AddPrompt(tokens, times);
            AddWhole(times, !flags.Exists(flag => flag.Generation));
        }
    }

    public void Add(Speed other)
    {
        firstTextMs.AddRange(other.firstTextMs);
        totalMs += other.totalMs;
        total += other.total;
        ClientGeneration += other.ClientGeneration;
        EngineGeneration += other.EngineGeneration;
        EnginePrompt += other.EnginePrompt;
        Late += other.Late;
        Cached += other.Cached;
        CacheUnknown += other.CacheUnknown;
    }

    /// <summary>The first token ends the prompt's time, so it is not generated in the time that follows.</summary>
    void AddGeneration(Tokens tokens, Timings times)
    {
        if ((times.FirstThinkingMs ?? times.FirstAnswerMs) is { } first && times.LastMs is { } last)
        {
            AddClientGeneration(tokens, last - first, times.EngineGenerationMs);
        }

        if (times.EngineGenerationMs is { } engine)
        {
            EngineGeneration = EngineGeneration.With(tokens.Output - 1, engine);
        }
    }

    /// <summary>Text that shows only after many tokens (blanks, bytes of no character) leaves too little time for them: its rate would be too high.</summary>
    void AddClientGeneration(Tokens tokens, double milliseconds, double? engineMs)
    {
        if (milliseconds < LeastShare * engineMs)
        {
            Late++;
            return;
        }

        ClientGeneration = ClientGeneration.With(tokens.Output - 1, milliseconds);
    }

    void AddWhole(Timings times, bool trusted)
    {
        if (trusted)
        {
            totalMs += times.TotalMs;
            total++;
        }
    }

    void AddPrompt(Tokens tokens, Timings times)
    {
        if (times.FirstAnswerMs is { } first)
        {
            firstTextMs.Add((float)first);
        }

        switch (times.EnginePromptMs, tokens.Cached)
        {
            case ({ } prompt, 0):
                EnginePrompt = EnginePrompt.With(tokens.Prompt, prompt);
                break;
            case (not null, null):
                CacheUnknown++;
                break;
        }
    }
}
