namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>The sequences of a context, and which starts of prompts they hold: a start that one of them has computed is forked and not computed again.</summary>
/// <param name="shares">Whether starts are taken from the cache at all.</param>
sealed class SlotTable(LlamaContext context, int count, bool shares)
{
    /// <summary>A start that another slot is about to compute is worth waiting for from so many tokens on.</summary>
    const int WorthWaiting = 16;

    readonly Slot[] slots = [.. Enumerable.Range(0, count).Select(i => new Slot(i))];

    /// <summary>Those with an answer, the ones with the fewest tokens to compute first: answers under way go before prompts.</summary>
    public IEnumerable<Slot> Busy => slots.Where(slot => slot.Answer is not null).OrderBy(slot => slot.Remaining);

    public bool AllFree => Array.TrueForAll(slots, slot => slot.Answer is null);

    /// <summary>Gives an answer a slot.</summary>
    /// <returns>None where no slot is free, or where another one is about to compute the start that this one needs too.</returns>
    public Slot? TryPlace(Answer answer)
    {
        var (source, common, soon) = Best(answer.Prompt);
        var free = Array.FindAll(slots, slot => slot.Answer is null);
        if (free is [] || soon - common >= WorthWaiting)
        {
            return null;
        }

        var slot = free.Contains(source) ? source! : free.MinBy(slot => slot.Computed)!;
        Take(slot, source, answer.Prompt, common);
        (slot.Answer, answer.Cached) = (answer, common);
        return slot;
    }

    /// <summary>Has the first slot hold a prompt, as far as any slot has computed it. All must be free.</summary>
    /// <returns>The slot; what is not computed is still to be.</returns>
    public Slot Hold(List<int> tokens)
    {
        var (source, common, _) = Best(tokens);
        Take(slots[0], source, tokens, common);
        return slots[0];
    }

    public void ForgetAll()
    {
        context.ForgetAll();
        Array.ForEach(slots, slot => (slot.Tokens, slot.Computed) = ([], 0));
    }

    /// <summary>The slot that has computed the most of a prompt's start, and how much one of them will have when it has computed its own prompt.</summary>
    (Slot? Source, int Common, int Soon) Best(List<int> tokens)
    {
        var (source, most, soonest) = ((Slot?)null, 0, 0);
        foreach (var slot in shares ? slots : [])
        {
            var (now, soon) = slot.Common(tokens);
            (source, most) = now > most ? (slot, now) : (source, most);
            soonest = Math.Max(soon, soonest);
        }

        // The last token is computed in any case: its logits are the ones that are asked for.
        return (source, Math.Min(most, tokens.Count - 1), Math.Min(soonest, tokens.Count - 1));
    }

    void Take(Slot slot, Slot? source, List<int> tokens, int common)
    {
        if (source is null || source == slot)
        {
            context.Forget(slot.Sequence, common);
        }
        else
        {
            context.Fork(source.Sequence, slot.Sequence, common);
        }

        (slot.Tokens, slot.Computed) = (tokens, common);
    }
}
