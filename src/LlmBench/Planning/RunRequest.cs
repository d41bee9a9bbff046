using System.Text.Json.Serialization;
using LlmBench.Engines;

namespace LlmBench.Planning;

/// <summary>What a run is to do in the user's words, before any of it is looked up: a plan file, or the command line's options.</summary>
/// <param name="SchemaAddress">Where an editor finds the JSON Schema; not read here.</param>
/// <param name="Suites">Names of bundled suites, or folders; none takes all bundled ones.</param>
/// <param name="Models">GGUF files, or names that the engine knows; none takes all nano models.</param>
/// <param name="Engines">Every model is measured with each of them.</param>
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
    LoadSettings? Load = null)
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
        over.Load ?? Load);
}
