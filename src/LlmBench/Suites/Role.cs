namespace LlmBench.Suites;

/// <summary>Who speaks in a turn of a conversation.</summary>
enum Role
{
    System,

    User,

    Assistant,

    /// <summary>Nobody: a text outside any conversation, which the model goes on with as it is.</summary>
    None,
}
