using LlmBench.Suites;

namespace LlmBench.Engines.Http;

/// <summary>What was sent to a model since it was loaded, to tell what the server can have in its cache: it does not say so itself.</summary>
sealed class PromptMemory
{
    readonly HashSet<string> sent = [];
    readonly Lock guard = new();
    string last = "";

    /// <summary>Notes a prompt.</summary>
    /// <returns>The share of it that may be in the cache: all of it where it was sent before, else what starts as the one before it did.</returns>
    public double Add(IReadOnlyList<Message> prompt)
    {
        var text = string.Join('\n', prompt.Select(message => message.Text));
        lock (guard)
        {
            var same = last.AsSpan().CommonPrefixLength(text);
            last = text;
            return !sent.Add(text) ? 1 : (double)same / Math.Max(text.Length, 1);
        }
    }
}
