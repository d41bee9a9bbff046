namespace LlmBench.Engines.Ollama;

/// <summary>What the final object of an answer says. The server leaves out what is zero, so a zero is unknown.</summary>
/// <param name="Output">Thinking included.</param>
sealed record OllamaEnd(string? Reason, int Prompt, int Output)
{
    public long TotalNanoseconds { get; init; }

    public long LoadNanoseconds { get; init; }

    public long PromptNanoseconds { get; init; }

    public long GenerationNanoseconds { get; init; }

    /// <summary>What the server accounts for; the rest of the time was spent waiting.</summary>
    public double AccountedMs => (LoadNanoseconds + PromptNanoseconds + GenerationNanoseconds) / 1e6;

    public EngineTimes Times => new(Ms(PromptNanoseconds), Ms(GenerationNanoseconds), Ms(LoadNanoseconds), Ms(TotalNanoseconds));

    static double? Ms(long nanoseconds) => nanoseconds > 0 ? nanoseconds / 1e6 : null;
}
