using System.Diagnostics;
using LlmBench.Engines.LLamaSharp.Batching;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>A model ready to be asked: its context, the thread that computes, and what loading it took.</summary>
sealed class LoadedContext : IDisposable
{
    LoadedContext(LlamaContext context, LoadSettings settings, LoadFacts facts)
    {
        Context = context;
        Facts = facts;
        Prompts = new(context.Template, context.Vocabulary, settings.Render == "engine");
        Sequence = new(this);
        Loop = new(context, settings.Slots, settings.ReusePrefix || settings.Slots > 1);
    }

    public LoadFacts Facts { get; }

    public PromptMaker Prompts { get; }

    public DecodeLoop Loop { get; }

    public TokenSequence Sequence { get; }

    public int ContextLength => Context.ContextLength;

    public LlamaContext Context { get; }

    /// <exception cref="EngineException">It cannot be loaded.</exception>
    public static async Task<LoadedContext> LoadAsync(string path, LoadSettings settings, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        var context = await ContextLoader.LoadAsync(path, settings, ct);
        var memory = MemoryUse.Of(NativeLog.Lines);
        return new(context, settings, new(Stopwatch.GetElapsedTime(start).TotalMilliseconds, memory.Total, memory.Gpu, context.ContextLength)
        {
            WeightsBytes = memory.Weights,
            KvCacheBytes = memory.KvCache,
            ComputeBytes = memory.Compute,
            BatchTokens = context.BatchTokens,
            Slots = settings.Slots,
            Build = Natives.Build(),
        });
    }

    /// <exception cref="EngineException">The context has no room for so many tokens.</exception>
    public void RefuseTooLong(int tokens, int room)
    {
        if (tokens + room > ContextLength)
        {
            throw new EngineException($"The prompt has {tokens} tokens and the context {ContextLength}: nothing was cut off, and nothing was asked.") { ContextFull = true };
        }
    }

    public void Dispose()
    {
        Loop.Dispose();
        Context.Dispose();
    }
}
