using System.Diagnostics;
using LLama;
using LLama.Native;
using LlmBench.Engines.LLamaSharp.Batching;

namespace LlmBench.Engines.LLamaSharp;

/// <summary>A model and a context of llama.cpp: computes batches of tokens. Used by one thread at a time.</summary>
/// <param name="sequences">How many the context has room for.</param>
sealed class LlamaContext(LLamaWeights weights, SafeLLamaContextHandle handle, int contextLength, int sequences) : IDisposable
{
    readonly NativeExports natives = Natives.Loaded;

    public LlamaVocabulary Vocabulary { get; } = new(weights.NativeHandle);

    public int ContextLength => contextLength;

    /// <summary>The chat template in the file; none where it holds none.</summary>
    public string? Template { get; } = weights.NativeHandle.GetTemplate(strict: false);

    public int Sequences => sequences;

    public int BatchTokens { get; } = (int)handle.BatchSize;

    /// <summary>Models with a state in place of a cache cannot share the starts of prompts.</summary>
    public bool CanShare { get; } = !weights.NativeHandle.IsRecurrent && !weights.Metadata.Keys.Any(key => key.Contains(".ssm.", StringComparison.Ordinal) || key.Contains(".wkv.", StringComparison.Ordinal));

    /// <returns>How long it took, with nothing else in it.</returns>
    /// <exception cref="EngineException">llama.cpp could not compute it.</exception>
    public TimeSpan Decode(TokenBatch batch)
    {
        var start = Stopwatch.GetTimestamp();
        var result = natives.Decode(handle, batch.Native);
        handle.Synchronize();
        var spent = Stopwatch.GetElapsedTime(start);
        return result == 0 ? spent : throw new EngineException($"llama.cpp could not compute {batch.Count} tokens: {Reason((DecodeResult)result)}.");
    }

    /// <summary>Of a token of the last batch, by its place in it; changed freely, and gone with the next batch.</summary>
    public Span<float> Logits(int place) => handle.GetLogitsIth(place);

    /// <summary>Has one sequence begin as another does, without computing it again.</summary>
    public void Fork(int from, int to, int tokens)
    {
        Forget(to, 0);
        handle.MemorySequenceCopy((LLamaSeqId)from, (LLamaSeqId)to, 0, tokens);
    }

    /// <summary>Drops a sequence's positions from <paramref name="from"/> on.</summary>
    /// <exception cref="EngineException">The model cannot go back.</exception>
    public void Forget(int sequence, int from)
    {
        if (!natives.Remove(handle, sequence, from))
        {
            throw new EngineException("llama.cpp cannot take a part of a sequence out of this model's memory: leave out --reuse-prefix and --parallel.");
        }
    }

    public void ForgetAll() => handle.MemoryClear(data: false);

    public void ResetTimers() => handle.ResetTimings();

    public LLamaPerfContextTimings Timers() => handle.GetTimings();

    public void Dispose()
    {
        handle.Dispose();
        weights.Dispose();
    }

    static string Reason(DecodeResult result) => result switch
    {
        DecodeResult.NoKvSlot => "the KV cache has no room for them",
        DecodeResult.AllocationFailed => "there is not enough memory",
        DecodeResult.InvalidInputBatch => "it refused the batch",
        _ => NativeLog.LastError ?? $"it failed with code {(int)result}",
    };
}
