using LlmBench.Engines.Reference;

namespace LlmBench.Engines;

/// <summary>An engine that can be measured. Nothing is started until a run needs it.</summary>
/// <param name="Version">Of the engine's own code; recorded with every run.</param>
sealed record Engine(string Name, string Title, string Version, IModelSource Models, Func<IEngine> Start) : INamed
{
    /// <summary>Every engine. A new one is a folder here and a line below.</summary>
    public static Catalog<Engine> Catalog { get; } = new(
        "engine",
        new Engine("reference", "Plain C#, runs GGUF anywhere", "1", new ReferenceModels(), () => new ReferenceEngine()));
}
