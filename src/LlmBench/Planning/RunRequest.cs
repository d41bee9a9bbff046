using System.Text.Json.Serialization;
using LlmBench.Engines;

namespace LlmBench.Planning;

/// <summary>What a run is to do in the user's words, before any of it is looked up: a plan file, or the command line's options.</summary>
/// <param name="SchemaAddress">Where an editor finds the JSON Schema; not read here.</param>
/// <param name="Suites">Names of bundled suites, or folders; none takes the bundled ones of the demonstration.</param>
/// <param name="Models">GGUF files, or names that the engine knows; none takes all nano models.</param>
/// <param name="Engines">Every model is measured with each of them.</param>
/// <param name="Quants">Every model is measured in each of these quantizations.</param>
/// <param name="Pull">Whether an engine is to fetch models that it does not have.</param>
/// <param name="Parallel">Prompts that are answered at the same time; speed figures are then not reported.</param>
/// <param name="Server">How engines that are servers are reached.</param>
/// <param name="Prices">What a million tokens cost, by model; the report shows the cost.</param>
/// <param name="Prompting">How is asked in place of the suites' own way.</param>
/// <param name="Recipe">How the makers of a model want it asked: <c>auto</c> takes the one that is for it, <c>none</c> takes none, a name that one for every model.</param>
/// <param name="RepeatCheck">So many tasks are asked twice more at temperature 0, to see how often the answer changes by itself.</param>
/// <param name="Choices">How choices are judged: <c>generate</c>, <c>loglik</c> or <c>loglik-text</c>; none leaves it to the suites.</param>
/// <param name="Out">The run folder.</param>
/// <param name="TimeoutSeconds">The longest that one answer may take.</param>
sealed record RunRequest(
    [property: JsonPropertyName("$schema")] string? SchemaAddress = null,
    IReadOnlyList<string>? Suites = null,
    IReadOnlyList<string>? Models = null,
    IReadOnlyList<string>? Engines = null,
    string? Scope = null,
    int? Attempts = null,
    string? Out = null,
    double? TimeoutSeconds = null,
    GenerationOverrides? Generation = null,
    LoadSettings? Load = null,
    IReadOnlyList<string>? Quants = null,
    bool? Pull = null,
    int? Parallel = null,
    ServerSettings? Server = null,
    IReadOnlyDictionary<string, Price>? Prices = null,
    PromptOverrides? Prompting = null,
    string? Recipe = null,
    int? RepeatCheck = null,
    string? Choices = null)
{
    public static RunRequest Empty { get; } = new();

    /// <summary>What <paramref name="over"/> says where it says anything, else this.</summary>
    public RunRequest With(RunRequest over) => new(
        SchemaAddress,
        over.Suites ?? Suites,
        over.Models ?? Models,
        over.Engines ?? Engines,
        over.Scope ?? Scope,
        over.Attempts ?? Attempts,
        over.Out ?? Out,
        over.TimeoutSeconds ?? TimeoutSeconds,
        (Generation ?? new()).With(over.Generation ?? new()),
        over.Load ?? Load,
        over.Quants ?? Quants,
        over.Pull ?? Pull,
        over.Parallel ?? Parallel,
        over.Server ?? Server,
        over.Prices ?? Prices,
        (Prompting ?? new()).With(over.Prompting ?? new()),
        over.Recipe ?? Recipe,
        over.RepeatCheck ?? RepeatCheck,
        over.Choices ?? Choices);
}
