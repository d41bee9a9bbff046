namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>What a served model says to one prompt, token by token.</summary>
/// <param name="Think">Said in the field of its own where the model can think and is not told not to.</param>
sealed record Speech(IReadOnlyList<string> Answer, int PromptTokens = 10, IReadOnlyList<string>? Think = null)
{
    /// <summary>Whether the budget of output tokens ended it.</summary>
    public bool Cut { get; init; }

    /// <summary>Each word with the space before it is a token.</summary>
    public static Speech Of(string answer, string? think = null, int promptTokens = 10) =>
        new(TokensOf(answer), promptTokens, think is null ? null : TokensOf(think));

    static string[] TokensOf(string text) => [.. text.Split(' ').Select((word, i) => i == 0 ? word : " " + word)];
}
