namespace LlmBench.Engines.Decoding;

/// <summary>Ends an answer where a stop text begins, and holds back what may be the start of one.</summary>
sealed class StopTexts(IEnumerable<string> texts)
{
    /// <summary>An empty text would end every answer before it begins.</summary>
    readonly List<string> stops = [.. texts.Where(text => text.Length > 0)];

    string held = "";

    /// <summary>Whether a stop text came up: nothing more is to be added.</summary>
    public bool Reached { get; private set; }

    /// <returns>The text that certainly belongs to the answer.</returns>
    public string Add(string text)
    {
        held += text;
        var end = stops.Select(stop => held.IndexOf(stop, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        Reached = end >= 0;
        return Take(Reached ? end : held.Length - Partial());
    }

    /// <summary>What was held back, when the answer ends in another way.</summary>
    public string End() => Reached ? "" : Take(held.Length);

    string Take(int length)
    {
        var text = held[..length];
        held = held[length..];
        return text;
    }

    int Partial() => stops.Select(PartialOf).DefaultIfEmpty(0).Max();

    int PartialOf(string stop) =>
        Enumerable.Range(1, Math.Min(stop.Length - 1, held.Length)).LastOrDefault(length => stop.StartsWith(held[^length..], StringComparison.Ordinal));
}
