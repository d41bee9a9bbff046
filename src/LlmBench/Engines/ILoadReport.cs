namespace LlmBench.Engines;

/// <summary>An engine in another process, which says itself what loading a model took.</summary>
interface ILoadReport
{
    /// <summary>Of the model that is loaded; none before one is.</summary>
    LoadFacts? Loaded { get; }
}
