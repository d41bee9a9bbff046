using System.Threading.Channels;
using LlmBench.Engines.Decoding;
using LlmBench.Suites;

namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>An answer that somebody waits for: made by the decode loop's thread, read by the caller.</summary>
sealed class Answer(List<int> prompt, GenerationSettings settings, int contextLength)
{
    readonly Channel<string> said = Channel.CreateUnbounded<string>(new() { SingleReader = true, SingleWriter = true });

    public List<int> Prompt => prompt;

    public GrowingAnswer Text { get; } = new(prompt, settings, contextLength);

    public AnswerTimes Times { get; } = new();

    /// <summary>Of the prompt, not computed anew because they were in the cache.</summary>
    public int Cached { get; set; }

    /// <summary>Nobody waits for it any more.</summary>
    public bool Abandoned { get; set; }

    /// <summary>The answer's text as it grows.</summary>
    /// <exception cref="EngineException">It cannot be completed.</exception>
    public IAsyncEnumerable<string> ReadAsync(CancellationToken ct) => said.Reader.ReadAllAsync(ct);

    public void Say(string text)
    {
        if (text.Length > 0)
        {
            said.Writer.TryWrite(text);
        }
    }

    public void Complete()
    {
        Say(Text.Rest());
        said.Writer.TryComplete();
    }

    public void Fail(EngineException reason) => said.Writer.TryComplete(reason);

    /// <summary>What is to be said last.</summary>
    public EngineEvent.Done Done(IEnumerable<Flag> flags) => new(
        Text.Ended!.Value,
        new(Text.PromptTokens, Text.OutputTokens, Cached),
        new(Times.PromptMs, Text.OutputTokens > 1 ? Times.GenerationMs : null))
    {
        Flags = [.. flags],
    };
}
