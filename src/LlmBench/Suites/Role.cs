namespace LlmBench.Suites;

/// <summary>Who speaks in a turn of a conversation.</summary>
enum Role
{
    System,

    User,

    Assistant,
}
