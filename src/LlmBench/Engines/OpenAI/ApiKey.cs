namespace LlmBench.Engines.OpenAI;

/// <summary>The key to a server, from the environment alone: it is never an option, and never written, printed or logged.</summary>
static class ApiKey
{
    /// <summary>None where the server asks for none.</summary>
    public static string? Value => Read("LLMBENCH_API_KEY") ?? Read("OPENAI_API_KEY");

    static string? Read(string name) => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } key ? key : null;
}
