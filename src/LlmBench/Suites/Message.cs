namespace LlmBench.Suites;

/// <summary>One turn of a conversation, before a chat template makes text of it.</summary>
sealed record Message(Role Role, string Text)
{
    /// <summary>The text that is to reach the model as it is, without a chat template; none where the prompt is a conversation.</summary>
    public static string? RawText(IReadOnlyList<Message> prompt) => prompt is [{ Role: Role.None, Text: var text }] ? text : null;
}
