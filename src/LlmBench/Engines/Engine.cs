using LlmBench.Engines.Abilities;
using LlmBench.Engines.Ollama;
using LlmBench.Engines.OpenAI;
using LlmBench.Engines.Reference;

namespace LlmBench.Engines;

/// <summary>An engine that can be measured. Nothing is started until a run needs it.</summary>
/// <param name="Version">Of the engine's own code; recorded with every run.</param>
sealed record Engine(string Name, string Title, string Version, IModelSource Models, Func<IEngine> Start) : INamed
{
    /// <summary>Who can make text of a conversation for it, <c>harness</c> or <c>engine</c>; the usual one first.</summary>
    public IReadOnlyList<string> Renderings { get; init; } = ["harness"];

    /// <summary>Whether it answers several prompts at once.</summary>
    public bool Parallel { get; init; }

    /// <summary>Whether the answers that it gives at once are computed together, so that their number is part of the candidate.</summary>
    public bool Slots { get; init; }

    /// <summary>Those of <see cref="LoadSettings.Special"/> that it obeys.</summary>
    public IReadOnlyList<string> LoadOptions { get; init; } = [];

    /// <summary>Which native libraries it runs on, of which build and for which devices; none for engines without native code.</summary>
    public Func<IReadOnlyList<string>>? Natives { get; init; }

    /// <summary>What writes forms of GGUF files that this program's own quantizer does not know; none where the engine has none.</summary>
    public IQuantizer? Quantizer { get; init; }

    /// <summary>The same engine, reached as told; none where there is nothing to reach.</summary>
    public Func<ServerSettings, Engine>? Reached { get; init; }

    /// <summary>Every engine. A new one is a folder here and a line below.</summary>
    public static Catalog<Engine> Catalog { get; } = new(
        "engine",
        new Engine("reference", "Plain C#, runs GGUF anywhere", "1", new GgufModels((path, load) => ModelFile.Read(path).Describe(load)), () => new ReferenceEngine()),
#if LLAMASHARP
        LLamaSharp.LLamaSharpEngine.Listed,
#endif
        OllamaEngine.At(new()),
        OpenAIEngine.At(new()))
    {
        Absent = new Dictionary<string, string>
        {
            ["llamasharp"] = "This program was built without the engine 'llamasharp', because no configured package source had LLamaSharp: add one that has it and build again (docs/llamasharp.md says how), or use --engine reference.",
        },
    };

    /// <summary>What <see cref="UsualFor"/> chooses, in the words of an option.</summary>
    public const string Usual = "Default: llamasharp for GGUF files where this program was built with it, else reference.";

    /// <summary>What models are measured with where nobody says: the fastest engine there is for GGUF files, and for the nano models that one which is everywhere.</summary>
    /// <param name="models">As the user named them.</param>
    public static Engine UsualFor(IEnumerable<string> models) =>
        models.Any(GgufModels.IsFile) && Catalog.All.FirstOrDefault(engine => engine.Name == "llamasharp") is { } fast ? fast : Catalog["reference"];
}
