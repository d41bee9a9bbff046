namespace LlmBench.Divergence;

/// <summary>A stretch of a text that is computed in one context.</summary>
/// <param name="Tokens">With the beginning token where the model asks for one.</param>
/// <param name="First">Place of the first token that is judged; those before it are there to be looked back on.</param>
sealed record TextWindow(int[] Tokens, int First)
{
    /// <summary>Windows that overlap by half: each token is judged once, and with at least half a window before it, except at the start.</summary>
    /// <param name="size">Tokens of a window, 16 or more.</param>
    public static IEnumerable<TextWindow> Of(IReadOnlyList<int> text, int? beginning, int size)
    {
        int[] before = beginning is { } token ? [token] : [];
        var room = size - before.Length;
        for (var (from, judged) = (0, 1 - before.Length); judged < text.Count; from += room / 2)
        {
            var to = Math.Min(from + room, text.Count);
            yield return new([.. before, .. text.Take(to).Skip(from)], judged - from + before.Length);
            judged = to;
        }
    }
}
