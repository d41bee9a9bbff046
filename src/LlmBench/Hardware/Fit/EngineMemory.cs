namespace LlmBench.Hardware.Fit;

/// <summary>What an engine takes beside the weights.</summary>
/// <param name="KvBytes">Of one number in the KV cache.</param>
/// <param name="Batch">Positions that are computed at a time.</param>
/// <param name="OwnBytes">The program itself, its libraries and its tables.</param>
/// <param name="Buffers">Bytes of its compute buffers for a model at a context.</param>
sealed record EngineMemory(string Name, int KvBytes, int Batch, long OwnBytes, Func<ModelShape, long, long> Buffers) : INamed
{
    /// <summary>
    /// llama.cpp and what is built on it: a cache in F16, micro-batches of 512, flash attention. Its buffer is that of the logits and of the
    /// states of a batch, as its log shows (Llama 3 8B: 258.5 MiB; Qwen2.5 7B: 304 MiB). The program's own part is an estimate.
    /// </summary>
    public static EngineMemory LlamaCpp { get; } = new(
        "llama.cpp", KvBytes: 2, Batch: 512, OwnBytes: 200_000_000,
        (shape, _) => 512L * sizeof(float) * Math.Max((long)shape.Vocabulary + shape.Width, 3L * shape.Hidden));

    /// <summary>The reference engine: weights mapped, not copied; a cache in F32, batches of 64, and scores of all heads over the whole context. Its own part is
    /// the vocabulary with its tables and what reading it leaves behind on the heap of .NET: measured with nano-1m, and the same with the two others.</summary>
    public static EngineMemory Reference { get; } = new(
        "reference", KvBytes: 4, Batch: 64, OwnBytes: 5_400_000,
        (shape, context) => sizeof(float) * ((64L * ((2 * shape.Width) + (2 * shape.Attention.Query) + (2 * shape.Attention.Key) + (2 * shape.Hidden))) + (shape.Attention.Heads * context) + shape.Vocabulary));

    public static Catalog<EngineMemory> Catalog { get; } = new("engine with known memory", LlamaCpp, Reference);
}
