using System.Text;
using LlmBench.Engines;
using LlmBench.Results;

namespace LlmBench.Sampling;

/// <summary>Puts together one answer and notes, by the client's clock, when its parts arrived.</summary>
sealed class AnswerTimer(TimeProvider clock)
{
    readonly StringBuilder answer = new();
    readonly StringBuilder thinking = new();
    long start;
    double? firstAnswerMs;
    double? firstThinkingMs;
    double? lastMs;

    /// <summary>Completes a sample with the answer; usable once.</summary>
    /// <exception cref="EngineException">The engine failed, or ended without saying that it was done.</exception>
    public async Task<Sample> CompleteAsync(Sample sample, IAsyncEnumerable<EngineEvent> events)
    {
        start = clock.GetTimestamp();
        await foreach (var next in events)
        {
            switch (next)
            {
                case EngineEvent.Piece({ Length: > 0 } text):
                    firstAnswerMs ??= Elapsed;
                    Append(answer, text);
                    break;
                case EngineEvent.Thinking({ Length: > 0 } text):
                    firstThinkingMs ??= Elapsed;
                    Append(thinking, text);
                    break;
                case EngineEvent.ThinkingEnded:
                    AnswerWasThinking();
                    break;
                case EngineEvent.Done done:
                    return Completed(sample, done);
            }
        }

        throw new EngineException("The engine ended its answer early.");
    }

    double Elapsed => clock.GetElapsedTime(start).TotalMilliseconds;

    void Append(StringBuilder part, string text)
    {
        lastMs = Elapsed;
        part.Append(text);
    }

    void AnswerWasThinking()
    {
        thinking.Append(answer);
        answer.Clear();
        (firstThinkingMs, firstAnswerMs) = (firstThinkingMs ?? firstAnswerMs, null);
    }

    Sample Completed(Sample sample, EngineEvent.Done done) => sample with
    {
        Answer = answer.ToString(),
        Thinking = thinking.Length == 0 ? null : thinking.ToString(),
        Stop = done.Reason.ToString().ToLowerInvariant(),
        Tokens = done.Tokens == TokenCounts.Unknown ? null : new(done.Tokens.Prompt, done.Tokens.Output, done.Tokens.Cached, done.Tokens.Thinking),
        Flags = done.Flags is [] ? null : [.. done.Flags.Select(flag => flag.Name)],
        Timings = new(
            Round(Elapsed)!.Value,
            Round(firstAnswerMs),
            Round(firstThinkingMs),
            Round(lastMs),
            Round(done.Times?.PromptMs),
            Round(done.Times?.GenerationMs),
            Round(done.Times?.LoadMs),
            Round(done.Times?.TotalMs),
            Round(done.FirstByteMs)),
    };

    /// <summary>To the microsecond: the digits after that are noise, and a million samples carry them.</summary>
    static double? Round(double? milliseconds) => milliseconds is { } ms ? Math.Round(ms, 3) : null;
}
