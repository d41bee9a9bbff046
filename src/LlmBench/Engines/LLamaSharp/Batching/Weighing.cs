using LlmBench.Engines.Decoding;

namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>
/// How probable several texts are behind one prompt: the prompt is computed once, and every text grows from a fork of it, or behind it one after the
/// other where the context has a single sequence.
/// </summary>
sealed class Weighing(LlamaContext context, SlotTable slots, TokenBatch batch)
{
    readonly Dictionary<int, (int Text, int Index)> rows = [];

    bool Forks => context.Sequences > ContextLoader.SpareSequences;

    /// <param name="prompt">Of at least one token.</param>
    /// <exception cref="EngineException">llama.cpp could not compute it.</exception>
    public Continuations Of(List<int> prompt, IReadOnlyList<IReadOnlyList<int>> texts, CancellationToken ct)
    {
        var slot = slots.Hold(prompt);
        var cached = slot.Computed;
        var next = Compute(slot, ct);
        var found = texts.Select(text => new double[text.Count]).ToList();
        foreach (var (i, text) in texts.Index().Where(text => text.Item.Count > 0))
        {
            found[i][0] = LogSoftmax.Of(next, text[0]);
        }

        foreach (var group in Groups(texts, context.ContextLength - prompt.Count))
        {
            ct.ThrowIfCancellationRequested();
            Weigh(group, slot, texts, found);
        }

        return new(prompt.Count, cached, found);
    }

    /// <returns>The logits behind the prompt.</returns>
    float[] Compute(Slot slot, CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            batch.Clear();
            while (slot.Remaining > 0 && batch.Room > 0)
            {
                batch.Add(slot.Tokens[slot.Computed], slot.Computed, slot.Sequence, slot.Remaining == 1);
                slot.Computed++;
            }

            Decode();
            if (slot.Remaining == 0)
            {
                return context.Logits(batch.Count - 1).ToArray();
            }
        }
    }

    /// <summary>Texts that have room beside each other, by their places.</summary>
    IEnumerable<List<int>> Groups(IReadOnlyList<IReadOnlyList<int>> texts, int room)
    {
        var (group, taken) = (new List<int>(), 0);
        foreach (var (i, text) in texts.Index().Where(text => text.Item.Count > 1))
        {
            if (group.Count == (Forks ? ContextLoader.SpareSequences : 1) || (group.Count > 0 && taken + text.Count - 1 > room))
            {
                yield return group;
                (group, taken) = ([], 0);
            }

            group.Add(i);
            taken += text.Count - 1;
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    /// <summary>The last token of a text need not be computed: nothing follows it.</summary>
    void Weigh(List<int> group, Slot slot, IReadOnlyList<IReadOnlyList<int>> texts, List<double[]> found)
    {
        var (first, start) = (Forks ? context.Sequences - ContextLoader.SpareSequences : slot.Sequence, slot.Tokens.Count);
        batch.Clear();
        foreach (var (place, text) in group.Index())
        {
            if (Forks)
            {
                context.Fork(slot.Sequence, first + place, start);
            }

            for (var i = 0; i < texts[text].Count - 1; i++)
            {
                rows.Add(batch.Add(texts[text][i], start + i, first + place, logits: true), (text, i + 1));
                if (batch.Room == 0)
                {
                    Read(texts, found);
                }
            }
        }

        Read(texts, found);
        foreach (var sequence in Enumerable.Range(first, group.Count))
        {
            context.Forget(sequence, Forks ? 0 : start);
        }
    }

    void Read(IReadOnlyList<IReadOnlyList<int>> texts, List<double[]> found)
    {
        if (batch.Count > 0)
        {
            Decode();
        }

        foreach (var (place, (text, index)) in rows)
        {
            found[text][index] = LogSoftmax.Of(context.Logits(place), texts[text][index]);
        }

        rows.Clear();
        batch.Clear();
    }

    /// <summary>After a failure nobody knows what the context holds.</summary>
    void Decode()
    {
        try
        {
            context.Decode(batch);
        }
        catch (EngineException)
        {
            slots.ForgetAll();
            throw;
        }
    }
}
