using System.Text;
using LlmBench.Suites;

namespace LlmBench.Engines.Http;

/// <summary>What was sent to a model since it was loaded, to tell what the server can have in its cache: it does not say so itself.</summary>
sealed class PromptMemory
{
    readonly HashSet<string> sent = [];
    readonly Lock guard = new();
    string last = "";

    /// <summary>Notes a prompt.</summary>
    /// <returns>Whether half of it or more may be in the cache: it was sent before, or it starts as the one before it did.</returns>
    public bool Add(string prompt)
    {
        lock (guard)
        {
            var same = last.AsSpan().CommonPrefixLength(prompt);
            last = prompt;
            return !sent.Add(prompt) || same * 2 >= prompt.Length;
        }
    }

    public static string TextOf(IReadOnlyList<Message> prompt) =>
        prompt.Aggregate(new StringBuilder(), (text, message) => text.Append(message.Role).Append('\n').Append(message.Text).Append('\n')).ToString();
}
