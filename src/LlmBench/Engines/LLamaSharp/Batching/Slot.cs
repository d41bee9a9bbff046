namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>A sequence of llama.cpp's context: the answer that grows in it, or what an earlier one left there.</summary>
sealed class Slot(int sequence)
{
    public int Sequence => sequence;

    /// <summary>None when the slot is free.</summary>
    public Answer? Answer { get; set; }

    /// <summary>Of the prompt and what followed; those after <see cref="Computed"/> are still to be computed.</summary>
    public List<int> Tokens { get; set; } = [];

    /// <summary>How many of the tokens have their keys and values in the cache.</summary>
    public int Computed { get; set; }

    public int Remaining => Tokens.Count - Computed;

    /// <summary>How many tokens these have in common with the slot's, from the first on: now, and when the slot has computed its prompt.</summary>
    public (int Now, int Soon) Common(List<int> tokens)
    {
        var most = Math.Min(Tokens.Count, tokens.Count);
        var soon = 0;
        while (soon < most && Tokens[soon] == tokens[soon])
        {
            soon++;
        }

        return (Math.Min(soon, Computed), Answer is null ? Math.Min(soon, Computed) : soon);
    }
}
