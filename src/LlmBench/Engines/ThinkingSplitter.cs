namespace LlmBench.Engines;

/// <summary>
/// Tells thinking from answer in the text of models that think between <c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>, while it streams in.
/// Thinking that is never closed stays thinking.
/// </summary>
/// <param name="thinking">Whether the text starts in the thinking, because the prompt ended with its opening tag.</param>
sealed class ThinkingSplitter(bool thinking)
{
    const string Opening = "<think>";
    const string Closing = "</think>";

    string held = "";
    bool begun = thinking;
    bool thinks = thinking;
    bool trims = thinking;

    /// <summary>What can be told of the text so far; what may be a part of a tag is held back until it is known.</summary>
    public IEnumerable<EngineEvent> Add(string text)
    {
        held += text;
        while (held.Length > 0)
        {
            if (trims)
            {
                held = held.TrimStart();
            }

            var tag = thinks ? Closing : Opening;
            var at = thinks || !begun ? held.IndexOf(tag, StringComparison.Ordinal) : -1;
            if (at >= 0 && (thinks || string.IsNullOrWhiteSpace(held[..at])))
            {
                yield return Said(held[..at]);
                (held, thinks, begun, trims) = (held[(at + tag.Length)..], !thinks, true, true);
                continue;
            }

            var keep = thinks || !begun ? PartOf(tag) : 0;
            if (held.Length == keep || (!begun && string.IsNullOrWhiteSpace(held[..^keep])))
            {
                yield break;
            }

            yield return Said(held[..^keep]);
            begun = true;
            held = keep == 0 || !thinks ? held[^keep..] : held[^keep..];
            if (keep > 0)
            {
                yield break;
            }
        }
    }

    /// <summary>The rest, when no more text comes.</summary>
    public IEnumerable<EngineEvent> End() => held.Length == 0 ? [] : [Said(held)];

    EngineEvent Said(string text)
    {
        trims &= text.Length == 0;
        return thinks ? new EngineEvent.Thinking(text) : new EngineEvent.Piece(text);
    }

    /// <summary>How much of the end could be the start of the tag.</summary>
    int PartOf(string tag) =>
        Enumerable.Range(1, Math.Min(tag.Length - 1, held.Length)).LastOrDefault(length => tag.StartsWith(held[^length..], StringComparison.Ordinal));
}
