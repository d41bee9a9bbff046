namespace LlmBench.Tests.Engines.Ollama.Server;

/// <summary>How the test server ends a stream.</summary>
enum Ending
{
    /// <summary>With the final object.</summary>
    Final,

    /// <summary>In order, but without the final object.</summary>
    Quiet,

    /// <summary>The connection breaks.</summary>
    Broken,

    /// <summary>Never: the connection stays open and nothing comes.</summary>
    Silent,
}
