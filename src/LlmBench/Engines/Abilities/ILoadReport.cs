namespace LlmBench.Engines.Abilities;

/// <summary>An engine that says itself what loading a model took, because that happens in another process or in native code.</summary>
interface ILoadReport
{
    /// <summary>Of the model that is loaded; none before one is.</summary>
    LoadFacts? Loaded { get; }
}
