namespace LlmBench.Suites;

/// <summary>One turn of a conversation, before a chat template makes text of it.</summary>
sealed record Message(Role Role, string Text);
