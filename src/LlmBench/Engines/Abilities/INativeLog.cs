namespace LlmBench.Engines.Abilities;

/// <summary>An engine whose native code talks about its work; that belongs into the run folder and not on the terminal.</summary>
interface INativeLog
{
    /// <summary>From now on, every line goes to the end of this file.</summary>
    void LogTo(string path);
}
