namespace LlmBench.Results;

/// <summary>A suite as a run remembers it; its tasks lie beside, in <c>suites/</c> of the run folder.</summary>
/// <param name="Tasks">How many of its tasks the run's scope takes.</param>
/// <param name="Digest">SHA-256 of <c>suite.json</c> and <c>tasks.jsonl</c>.</param>
/// <param name="Generation">Every generation setting by name.</param>
sealed record SuiteRecord(string Name, int Version, int Tasks, string Digest, IReadOnlyDictionary<string, string> Generation)
{
    /// <summary>The scorers' versions when the run was taken; none in runs that did not write them down, and where nothing scores.</summary>
    public IReadOnlyDictionary<string, int>? Scorers { get; init; }
}
