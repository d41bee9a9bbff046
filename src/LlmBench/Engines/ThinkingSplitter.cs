namespace LlmBench.Engines;

/// <summary>
/// Tells thinking from answer in the text of models that think between <c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>, while it streams in.
/// Thinking comes first or not at all; thinking that is never closed stays thinking.
/// </summary>
/// <param name="thinking">Whether the text starts in the thinking, because the prompt ended with its opening tag.</param>
sealed class ThinkingSplitter(bool thinking)
{
    const string Opening = "<think>";
    const string Closing = "</think>";

    string held = "";
    bool decided = thinking;
    bool thinks = thinking;
    bool trims = thinking;

    /// <summary>What can be told of the text so far; what may be a part of a tag is held back until it is known.</summary>
    public IEnumerable<EngineEvent> Add(string text)
    {
        held += text;
        Open();
        if (thinks && Take(held.IndexOf(Closing, StringComparison.Ordinal) is >= 0 and var end ? end : held.Length - PartOfClosing()) is { } thought)
        {
            yield return new EngineEvent.Thinking(thought);
        }

        Close();
        if (decided && !thinks && Take(held.Length) is { } answer)
        {
            yield return new EngineEvent.Piece(answer);
        }
    }

    /// <summary>The rest, when no more text comes.</summary>
    public IEnumerable<EngineEvent> End() =>
        Take(held.Length) is not { } rest ? []
        : thinks ? [new EngineEvent.Thinking(rest)]
        : [new EngineEvent.Piece(rest)];

    /// <summary>The first text that is not blank decides whether the model thinks.</summary>
    void Open()
    {
        var text = held.TrimStart();
        if (decided || (text.Length < Opening.Length && Opening.StartsWith(text, StringComparison.Ordinal)))
        {
            return;
        }

        decided = true;
        if (text.StartsWith(Opening, StringComparison.Ordinal))
        {
            (held, thinks, trims) = (text[Opening.Length..], true, true);
        }
    }

    void Close()
    {
        if (thinks && held.StartsWith(Closing, StringComparison.Ordinal))
        {
            (held, thinks, trims) = (held[Closing.Length..], false, true);
        }
    }

    /// <summary>The start of the held text, without the blanks that follow a tag; none where nothing is left.</summary>
    string? Take(int length)
    {
        var text = trims ? held[..length].TrimStart() : held[..length];
        held = held[length..];
        trims &= text.Length == 0;
        return text.Length == 0 ? null : text;
    }

    /// <summary>How much of the end could be the start of the closing tag.</summary>
    int PartOfClosing() =>
        Enumerable.Range(1, Math.Min(Closing.Length - 1, held.Length)).LastOrDefault(length => Closing.StartsWith(held[^length..], StringComparison.Ordinal));
}
