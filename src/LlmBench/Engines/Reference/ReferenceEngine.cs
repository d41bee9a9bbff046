using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LlmBench.Engines.Abilities;
using LlmBench.Engines.Decoding;
using LlmBench.Engines.Templates;
using LlmBench.Suites;

namespace LlmBench.Engines.Reference;

/// <summary>Runs GGUF models in plain C#: anywhere, and plainly enough to check other engines against.</summary>
sealed class ReferenceEngine : IEngine, ILogProbability, ILogitEngine
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
        var template = ChatTemplate.For(prompt, Loaded.Template);
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

    public Task<Continuations> LogProbabilitiesAsync(IReadOnlyList<Message> prompt, IReadOnlyList<string> texts, bool? thinking, CancellationToken ct)
    {
        var before = Loaded.Tokenizer.Encode(ChatTemplate.For(prompt, Loaded.Template).Render(prompt, thinking));
        List<IReadOnlyList<int>> after = [.. texts.Select(Tokenize)];
        RefuseTooLong(before.Count + after.Max(tokens => tokens.Count), room: 0);
        var cached = Forget(before);
        var next = new float[VocabularySize];
        Loaded.Transformer.Run(CollectionsMarshal.AsSpan(before)[cached..], cached, next, ct);
        Loaded.Cached.AddRange(before.Skip(cached));
        return Task.FromResult(new Continuations(before.Count, cached, after.ConvertAll(tokens => LogProbabilities(tokens, next, ct))));
    }

    public int? Beginning => Loaded.Vocabulary.AddsBeginning ? Loaded.Vocabulary.Beginning : null;

    public IReadOnlyList<int> Tokenize(string text) => Loaded.Tokenizer.EncodeText(text);

    public void Forget() => Loaded.Cached.Clear();

    public int Compute(ReadOnlySpan<int> tokens, CancellationToken ct)
    {
        RefuseTooLong(Loaded.Cached.Count + tokens.Length, room: 0);
        Array.Resize(ref logits, VocabularySize);
        Loaded.Transformer.Run(tokens, Loaded.Cached.Count, logits, ct);
        Loaded.Cached.AddRange(tokens);
        return TensorPrimitives.IndexOfMax<float>(logits);
    }

    public void Compute(ReadOnlySpan<int> tokens, float[] logits, CancellationToken ct)
    {
        RefuseTooLong(Loaded.Cached.Count + tokens.Length, room: 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(logits.Length, tokens.Length * VocabularySize);
        Loaded.Transformer.RunAll(tokens, Loaded.Cached.Count, logits, ct);
        Loaded.Cached.AddRange(tokens);
    }

    public ValueTask DisposeAsync()
    {
        loaded?.Dispose();
        loaded = null;
        return ValueTask.CompletedTask;
    }

    /// <summary>Some positions at a time: the logits of all of them would not fit where text and vocabulary are large.</summary>
    /// <param name="next">The logits behind the prompt.</param>
    List<double> LogProbabilities(IReadOnlyList<int> tokens, float[] next, CancellationToken ct)
    {
        const int AtATime = 64;
        var size = VocabularySize;
        var all = new float[Math.Min(AtATime, Math.Max(1, tokens.Count)) * size];
        var found = new List<double>(tokens.Take(1).Select(first => LogSoftmax.Of(next, first)));
        for (var done = 0; done < tokens.Count - 1; done += AtATime)
        {
            // Behind the prompt, over what another text left there: it stays out of the list of what the cache holds.
            int[] piece = [.. tokens.Skip(done).Take(Math.Min(AtATime, tokens.Count - 1 - done))];
            Loaded.Transformer.RunAll(piece, Loaded.Cached.Count + done, all, ct);
            found.AddRange(piece.Select((_, i) => LogSoftmax.Of(all.AsSpan(i * size, size), tokens[done + i + 1])));
        }

        return found;
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
