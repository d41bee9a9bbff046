using System.Numerics.Tensors;

namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>Tokens that are computed one after the other or in blocks, with nothing rendered, sampled or shared: what speed and logits are measured with.</summary>
sealed class TokenSequence(LoadedContext loaded)
{
    const int Sequence = 0;

    int position;

    /// <summary>Empties the context.</summary>
    public void Forget() => position = loaded.Loop.Alone((slots, _) =>
    {
        slots.ForgetAll();
        return 0;
    });

    /// <returns>The most probable next token.</returns>
    public int Next(int[] tokens, CancellationToken ct) => loaded.Loop.Alone((_, batch) =>
    {
        var next = 0;
        Run(tokens, batch, (at, logits) => next = at == tokens.Length - 1 ? TensorPrimitives.IndexOfMax<float>(logits) : next, all: false, ct);
        return next;
    });

    /// <param name="into">Receives the logits behind each token.</param>
    public void All(int[] tokens, float[] into, CancellationToken ct) => loaded.Loop.Alone((_, batch) =>
    {
        Run(tokens, batch, (at, logits) => logits.CopyTo(into.AsSpan(at * logits.Length)), all: true, ct);
        return 0;
    });

    void Run(int[] tokens, TokenBatch batch, ReadLogits read, bool all, CancellationToken ct)
    {
        loaded.RefuseTooLong(position + tokens.Length, room: 0);
        for (var done = 0; done < tokens.Length;)
        {
            ct.ThrowIfCancellationRequested();
            var (first, count) = (done, Math.Min(tokens.Length - done, loaded.Context.BatchTokens));
            batch.Clear();
            for (; done < first + count; done++)
            {
                batch.Add(tokens[done], position++, Sequence, all || done == tokens.Length - 1);
            }

            loaded.Context.Decode(batch);
            for (var at = all ? first : done - 1; at < done && (all || done == tokens.Length); at++)
            {
                read(at, loaded.Context.Logits(at - first));
            }
        }
    }

    /// <param name="at">The token's place among those that are computed.</param>
    delegate void ReadLogits(int at, Span<float> logits);
}
