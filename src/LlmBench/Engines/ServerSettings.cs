namespace LlmBench.Engines;

/// <summary>How engines that are servers are reached. Not part of a candidate: the same server may have several addresses.</summary>
/// <param name="Ollama">Address of the Ollama server; none takes <c>OLLAMA_HOST</c>, then the usual one.</param>
/// <param name="OpenAI">Base address of the server that speaks chat completions, such as <c>http://127.0.0.1:8080/v1</c>.</param>
/// <param name="StallTimeoutSeconds">The longest that a server may send nothing while it answers.</param>
/// <param name="Offline">Refuses every address that is not on this machine or in a private network.</param>
sealed record ServerSettings(string? Ollama = null, string? OpenAI = null, double StallTimeoutSeconds = 120, bool Offline = false)
{
    /// <returns>These settings.</returns>
    /// <exception cref="UsageException">No server could be waited for so long, or so short.</exception>
    public ServerSettings Checked() => StallTimeoutSeconds is > 0 and <= 86_400
        ? this
        : throw new UsageException($"The stall timeout cannot be '{StallTimeoutSeconds}' seconds: give more than 0 and at most 86400.");
}
