namespace LlmBench.Engines.Http;

/// <summary>
/// Finds thinking whose beginning a server left out, because its template put the opening tag into the prompt: all that comes before
/// a lonely <c>&lt;/think&gt;</c>.
/// </summary>
sealed class UnopenedThinking
{
    const string Closing = "</think>";

    string held = "";
    bool known;
    bool trims;

    /// <summary>The same events, and one more where the answer so far turns out to have been thinking; what may be a part of the tag is held back.</summary>
    public IEnumerable<EngineEvent> Add(IEnumerable<EngineEvent> events) => events.SelectMany(next => next switch
    {
        EngineEvent.Piece piece => Said(piece.Text),
        _ => Known(next),
    });

    /// <summary>The rest, when no more text comes.</summary>
    public IEnumerable<EngineEvent> End() => Cut(held.Length);

    /// <summary>Where thinking was marked, an end of it is text.</summary>
    IEnumerable<EngineEvent> Known(EngineEvent next)
    {
        known |= next is EngineEvent.Thinking;
        return [next];
    }

    IEnumerable<EngineEvent> Said(string text)
    {
        held += text;
        var end = known ? -1 : held.IndexOf(Closing, StringComparison.Ordinal);
        if (end < 0)
        {
            return Cut(held.Length - (known ? 0 : Kept()));
        }

        var before = Cut(end).Append(new EngineEvent.ThinkingEnded()).ToList();
        (held, known, trims) = (held[Closing.Length..], true, true);
        return before.Concat(Cut(held.Length));
    }

    /// <summary>How much of the end could be the start of the tag.</summary>
    int Kept() => Enumerable.Range(1, Math.Min(Closing.Length - 1, held.Length)).LastOrDefault(length => Closing.StartsWith(held[^length..], StringComparison.Ordinal));

    List<EngineEvent> Cut(int length)
    {
        var text = trims ? held[..length].TrimStart() : held[..length];
        held = held[length..];
        trims &= text.Length == 0;
        return text.Length == 0 ? [] : [new EngineEvent.Piece(text)];
    }
}
