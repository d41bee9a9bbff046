namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>One batch: the next token of every answer under way, and as much of the prompts as has room beside them.</summary>
/// <param name="slots">In the order in which they get room.</param>
sealed class Step(LlamaContext context, TokenBatch batch, IReadOnlyList<Slot> slots)
{
    readonly List<Slot> taken = [];
    readonly List<(Slot Slot, int Place)> rows = [];

    /// <returns>Whether the context can be used on; otherwise all answers failed.</returns>
    public bool TryRun()
    {
        batch.Clear();
        foreach (var slot in slots)
        {
            Fill(slot);
        }

        if (batch.Count == 0)
        {
            return true;
        }

        try
        {
            var spent = context.Decode(batch);
            taken.ForEach(slot => slot.Answer!.Times.Add(spent));
        }
        catch (EngineException error)
        {
            Array.ForEach([.. slots], slot => Fail(slot, error));
            return false;
        }

        rows.ForEach(row => Advance(row.Slot, row.Place));
        return true;
    }

    void Fill(Slot slot)
    {
        var count = Math.Min(slot.Remaining, batch.Room);
        if (count == 0)
        {
            return;
        }

        for (var end = slot.Computed + count; slot.Computed < end; slot.Computed++)
        {
            var last = slot.Remaining == 1;
            var place = batch.Add(slot.Tokens[slot.Computed], slot.Computed, slot.Sequence, last);
            if (last)
            {
                rows.Add((slot, place));
            }
        }

        taken.Add(slot);
    }

    void Advance(Slot slot, int place)
    {
        var answer = slot.Answer!;
        try
        {
            var token = answer.Text.Choose(context.Logits(place));
            var ends = context.Vocabulary.Ends(token);
            answer.Times.Gave(partOfAnswer: !ends);
            if (ends)
            {
                answer.Text.End();
            }
            else
            {
                answer.Say(answer.Text.Add(token, context.Vocabulary.BytesOf(token)));
            }
        }
        catch (EngineException error)
        {
            Fail(slot, error);
        }
    }

    static void Fail(Slot slot, EngineException reason)
    {
        slot.Answer!.Fail(reason);
        slot.Answer = null;
    }
}
