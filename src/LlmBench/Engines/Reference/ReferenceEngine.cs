using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using LlmBench.Engines.Templates;
using LlmBench.Suites;

namespace LlmBench.Engines.Reference;

/// <summary>Runs GGUF models in plain C#: anywhere, and plainly enough to check other engines against.</summary>
sealed class ReferenceEngine : IEngine, ILogProbability, ITokenEngine
{
    LoadedModel? loaded;
    bool reusePrefix;
    float[] logits = [];

    LoadedModel Loaded => loaded ?? throw new EngineException("No model is loaded.");

    public int VocabularySize => Loaded.Transformer.Vocabulary;

    public int ContextLength => Loaded.ContextLength;

    public Task LoadAsync(Model model, LoadSettings settings, CancellationToken ct)
    {
        loaded?.Dispose();
        loaded = null;
        reusePrefix = settings.ReusePrefix;
        try
        {
            loaded = new(ModelFile.Read(model.Path!), settings);
        }
        catch (Exception error) when (error is UsageException or IOException or OutOfMemoryException)
        {
            throw new EngineException(error.Message, error);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<EngineEvent> GenerateAsync(
        IReadOnlyList<Message> prompt, GenerationSettings settings, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        var template = Loaded.Template;
        var tokens = Loaded.Tokenizer.Encode(template.Render(prompt, settings.Thinking));
        RefuseTooLong(tokens.Count, room: 1);
        var splitter = new ThinkingSplitter(template.StartsThinking(settings.Thinking));
        var generation = new Generation(Loaded, tokens, settings, Forget(tokens));
        foreach (var said in generation.Run(ct).SelectMany(splitter.Add))
        {
            yield return said;
        }

        foreach (var said in splitter.End())
        {
            yield return said;
        }

        yield return generation.Done;
    }

    public Task<IReadOnlyList<double>> LogProbabilitiesAsync(string prompt, string continuation, CancellationToken ct)
    {
        var before = Loaded.Tokenizer.Encode([new PromptPart.Plain(prompt)]);
        List<int> after = [.. Loaded.Tokenizer.EncodeText(continuation)];
        RefuseTooLong(before.Count + after.Count, room: 0);
        if (before is [])
        {
            throw new EngineException("The prompt holds no token that the continuation could follow.");
        }

        Loaded.Cached.Clear();
        return Task.FromResult<IReadOnlyList<double>>([.. LogProbabilities(before, after, ct)]);
    }

    public void Forget() => Loaded.Cached.Clear();

    public int Compute(ReadOnlySpan<int> tokens, CancellationToken ct)
    {
        RefuseTooLong(Loaded.Cached.Count + tokens.Length, room: 0);
        Array.Resize(ref logits, VocabularySize);
        Loaded.Transformer.Run(tokens, Loaded.Cached.Count, logits, ct);
        Loaded.Cached.AddRange(tokens);
        return TensorPrimitives.IndexOfMax<float>(logits);
    }

    public ValueTask DisposeAsync()
    {
        loaded?.Dispose();
        loaded = null;
        return ValueTask.CompletedTask;
    }

    /// <summary>Some positions at a time: the logits of all of them would not fit where text and vocabulary are large.</summary>
    IEnumerable<double> LogProbabilities(List<int> before, List<int> after, CancellationToken ct)
    {
        const int AtATime = 64;
        var size = Loaded.Transformer.Vocabulary;
        var logits = new float[AtATime * size];
        for (var done = -before.Count; done < after.Count - 1; done += AtATime)
        {
            var count = Math.Min(AtATime, after.Count - 1 - done);
            Loaded.Transformer.Run([.. before.Concat(after).Skip(before.Count + done).Take(count)], before.Count + done, logits, ct);
            for (var i = Math.Max(0, -1 - done); i < count; i++)
            {
                yield return LogProbability(logits.AsSpan(i * size, size), after[done + i + 1]);
            }
        }
    }

    static double LogProbability(ReadOnlySpan<float> logits, int token)
    {
        var (most, sum) = ((double)TensorPrimitives.Max(logits), 0.0);
        foreach (var logit in logits)
        {
            sum += Math.Exp(logit - most);
        }

        return logits[token] - most - Math.Log(sum);
    }

    /// <summary>Drops from the cache what the new prompt does not begin with; its last token is computed in any case.</summary>
    /// <returns>How many positions stay.</returns>
    int Forget(List<int> tokens)
    {
        var same = reusePrefix ? Loaded.Cached.Zip(tokens.SkipLast(1)).TakeWhile(pair => pair.First == pair.Second).Count() : 0;
        Loaded.Cached.RemoveRange(same, Loaded.Cached.Count - same);
        return same;
    }

    void RefuseTooLong(int tokens, int room)
    {
        if (tokens + room > Loaded.ContextLength)
        {
            throw new EngineException($"The prompt has {tokens} tokens and the context {Loaded.ContextLength}: nothing was cut off, and nothing was asked.");
        }
    }
}
