using LLama.Native;

namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>Tokens that are computed together, each at a position of a sequence. The memory is llama.cpp's own, so that nothing is pinned or copied while time is taken.</summary>
sealed unsafe class TokenBatch(int capacity) : IDisposable
{
    LLamaNativeBatch native = NativeApi.llama_batch_init(capacity, 0, 1);
    bool disposed;

    public int Count => native.n_tokens;

    public int Room => capacity - native.n_tokens;

    public LLamaNativeBatch Native => native;

    public void Clear() => native.n_tokens = 0;

    /// <returns>Its place in the batch, by which its logits are asked for.</returns>
    public int Add(int token, int position, int sequence, bool logits)
    {
        ArgumentOutOfRangeException.ThrowIfZero(Room);
        var at = native.n_tokens++;
        native.tokens[at] = token;
        native.pos[at] = position;
        native.n_seq_id[at] = 1;
        native.seq_id[at][0] = (LLamaSeqId)sequence;
        native.logits[at] = logits ? (byte)1 : (byte)0;
        return at;
    }

    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            NativeApi.llama_batch_free(native);
        }
    }
}
