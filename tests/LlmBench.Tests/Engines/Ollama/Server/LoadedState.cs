namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>The model that the test server holds in memory, and what it was loaded with.</summary>
sealed record LoadedState(ServedModel Model, int ContextLength, int Threads)
{
    /// <summary>The prompt whose keys and values are in the cache.</summary>
    public string Cached { get; set; } = "";

    public bool Serves(ServedModel model, ServerOptions options) => Model == model && ContextLength == options.ContextLength && Threads == options.Threads;
}
