namespace LlmBench.Engines;

/// <summary>
/// Tells thinking from answer in the text of models that think between <c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>, while it streams in.
/// Thinking that is never closed stays thinking; where only its end is marked, all before it was thinking.
/// </summary>
/// <param name="thinking">Whether the text starts in the thinking, because the prompt ended with its opening tag.</param>
sealed class ThinkingSplitter(bool thinking)
{
    const string Opening = "<think>";
    const string Closing = "</think>";

    string held = "";
    Part part = thinking ? Part.Thinking : Part.Start;
    bool trims = thinking;

    enum Part
    {
        /// <summary>Nothing but white space yet.</summary>
        Start,

        Thinking,

        /// <summary>An answer without thinking, unless an end of thinking shows up.</summary>
        Undecided,

        Answer,
    }

    /// <summary>What can be told of the text so far; what may be a part of a tag is held back until it is known.</summary>
    public IEnumerable<EngineEvent> Add(string text)
    {
        held += text;
        if (part == Part.Start && !Begins())
        {
            yield break;
        }

        for (var at = Tag(); at >= 0; at = Tag())
        {
            foreach (var said in Said(at).Concat(part == Part.Undecided ? [new EngineEvent.ThinkingEnded()] : []))
            {
                yield return said;
            }

            (held, part, trims) = (held[Closing.Length..], Part.Answer, true);
        }

        foreach (var said in Said(held.Length - Kept()))
        {
            yield return said;
        }
    }

    /// <summary>The rest, when no more text comes.</summary>
    public IEnumerable<EngineEvent> End() => Said(held.Length);

    /// <summary>Whether it is known by now how the text begins.</summary>
    bool Begins()
    {
        var start = held.TrimStart();
        if (start.StartsWith(Opening, StringComparison.Ordinal))
        {
            (held, part, trims) = (start[Opening.Length..], Part.Thinking, true);
        }
        else if (!Opening.StartsWith(start, StringComparison.Ordinal))
        {
            part = Part.Undecided;
        }

        return part != Part.Start;
    }

    /// <summary>Where the thinking ends in what is held; -1 where it does not.</summary>
    int Tag() => part == Part.Answer ? -1 : held.IndexOf(Closing, StringComparison.Ordinal);

    /// <summary>How much of the end could be the start of the closing tag.</summary>
    int Kept() => part == Part.Answer ? 0 : Enumerable.Range(1, Math.Min(Closing.Length - 1, held.Length)).LastOrDefault(length => Closing.StartsWith(held[^length..], StringComparison.Ordinal));

    /// <summary>The first characters of what is held; white space right behind a tag is left out.</summary>
    IEnumerable<EngineEvent> Said(int length)
    {
        var text = trims ? held[..length].TrimStart() : held[..length];
        held = held[length..];
        if (text.Length > 0)
        {
            trims = false;
            yield return part == Part.Thinking ? new EngineEvent.Thinking(text) : new EngineEvent.Piece(text);
        }
    }
}
