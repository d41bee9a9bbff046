using System.Runtime.CompilerServices;
using LlmBench.Engines.Abilities;
using LlmBench.Engines.Decoding;
using LlmBench.Engines.LLamaSharp.Batching;
using LlmBench.Suites;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>Runs GGUF models with llama.cpp in this process, by its batches and logits: no executor of the library comes between.</summary>
sealed class LLamaSharpEngine : IEngine, ILogProbability, ILogitEngine, ILoadReport, INativeLog
{
    LoadedContext? loaded;

    /// <summary>The engine as it is listed.</summary>
    public static Engine Listed { get; } =
        new("llamasharp", "llama.cpp in this process, many answers at once", Natives.Package, new GgufModels(LLamaSharpModel.Describe), () => new LLamaSharpEngine())
        {
            Renderings = ["harness", "engine"],
            Parallel = true,
            Slots = true,
            LoadOptions = ["--gpu-layers", "--flash-attention", "--kv-keys", "--kv-values"],
            Natives = Natives.Describe,
            Quantizer = new LlamaQuantizer(),
        };

    public LoadFacts? Loaded => loaded?.Facts;

    LoadedContext Current => loaded ?? throw new EngineException("No model is loaded.");

    public int VocabularySize => Current.Context.Vocabulary.Count;

    public int ContextLength => Current.ContextLength;

    public void Forget() => Current.Sequence.Forget();

    public int Compute(ReadOnlySpan<int> tokens, CancellationToken ct) => Current.Sequence.Next(tokens.ToArray(), ct);

    public void Compute(ReadOnlySpan<int> tokens, float[] logits, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(logits.Length, tokens.Length * VocabularySize);
        Current.Sequence.All(tokens.ToArray(), logits, ct);
    }

    public int? Beginning => Current.Context.Vocabulary is { AddsBeginning: true, Beginning: var token } ? token : null;

    public IReadOnlyList<int> Tokenize(string text) => Current.Context.Vocabulary.EncodeText(text);

    public Task<Continuations> LogProbabilitiesAsync(IReadOnlyList<Message> prompt, IReadOnlyList<string> texts, bool? thinking, CancellationToken ct)
    {
        var context = Current;
        var before = context.Prompts.Make(prompt, thinking).Tokens;
        List<IReadOnlyList<int>> after = [.. texts.Select(Tokenize)];
        context.RefuseTooLong(before.Count + after.Max(tokens => tokens.Count), room: 0);
        return context.Loop.AloneAsync((slots, batch) => new Weighing(context.Context, slots, batch).Of(before, after, ct));
    }

    public void LogTo(string path) => NativeLog.WriteTo(path);

    public async Task LoadAsync(Model model, LoadSettings settings, CancellationToken ct)
    {
        Unload();
        RefuseTooLarge(model);
        loaded = await LoadedContext.LoadAsync(model.Path!, settings, ct);
    }

    public async IAsyncEnumerable<EngineEvent> GenerateAsync(
        IReadOnlyList<Message> prompt, GenerationSettings settings, [EnumeratorCancellation] CancellationToken ct)
    {
        var context = Current;
        var made = context.Prompts.Make(prompt, settings.Thinking);
        context.RefuseTooLong(made.Tokens.Count, room: 1);
        var answer = new Answer(made.Tokens, settings, context.ContextLength);
        var splitter = new ThinkingSplitter(made.StartsThinking);
        try
        {
            context.Loop.Add(answer);
            await foreach (var text in answer.ReadAsync(ct))
            {
                foreach (var said in splitter.Add(text))
                {
                    yield return said;
                }
            }
        }
        finally
        {
            answer.Abandoned = true;
        }

        foreach (var said in splitter.End())
        {
            yield return said;
        }

        yield return answer.Done(FlagsOf(made, answer));
    }

    public ValueTask DisposeAsync()
    {
        Unload();
        return ValueTask.CompletedTask;
    }

    static IEnumerable<Flag> FlagsOf(MadePrompt made, Answer answer) =>
        [.. made.Differs ? (Flag[])[Flag.TemplateDiffers] : [], .. answer.Times.ClocksDiffer ? (Flag[])[Flag.ClocksDiffer] : []];

    void Unload()
    {
        loaded?.Dispose();
        loaded = null;
    }

    /// <summary>Memory that is promised and not there ends the process, and no exception tells of it.</summary>
    static void RefuseTooLarge(Model model)
    {
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (model.PredictedMemoryBytes > available)
        {
            throw new EngineException($"'{model.Name}' needs about {model.PredictedMemoryBytes / 1e9:0.0} GB of memory and there are {available / 1e9:0.0} GB.");
        }
    }
}
