using LLama.Native;

namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>
/// How long the computing of an answer took, around llama.cpp's decode and with nothing else in it; and how long by llama.cpp's own timers, which
/// must say the same.
/// </summary>
sealed class AnswerTimes
{
    /// <summary>Allowed between the two clocks: two percent, or what the clocks' readings themselves may differ by.</summary>
    const double Tolerance = 0.02;

    const double ToleranceMs = 0.2;

    double spentMs;
    double endMs;
    bool answering;

    /// <summary>To compute the prompt tokens that were not cached.</summary>
    public double PromptMs { get; private set; }

    /// <summary>To compute what led to the output tokens after the first.</summary>
    public double GenerationMs { get; private set; }

    /// <summary>What llama.cpp's timers say of prompt and generation together; none where answers were computed side by side, which they do not tell apart.</summary>
    public double? LibraryMs { get; private set; }

    /// <summary>Whether the two clocks disagree.</summary>
    public bool ClocksDiffer =>
        LibraryMs is { } theirs && Math.Abs(theirs - (PromptMs + GenerationMs + endMs)) > Math.Max(ToleranceMs, Tolerance * theirs);

    /// <summary>A step that this answer took part in.</summary>
    public void Add(TimeSpan step)
    {
        spentMs = step.TotalMilliseconds;
        PromptMs += answering ? 0 : spentMs;
    }

    /// <summary>The step gave a token. Whether it was one of the answer decides whether its time counts.</summary>
    public void Gave(bool partOfAnswer)
    {
        GenerationMs += answering && partOfAnswer ? spentMs : 0;
        endMs += answering && !partOfAnswer ? spentMs : 0;
        answering = true;
    }

    public void Compare(LLamaPerfContextTimings timings) => LibraryMs = (timings.PromptEval + timings.Eval).TotalMilliseconds;
}
