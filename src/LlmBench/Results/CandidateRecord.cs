namespace LlmBench.Results;

/// <summary>A candidate as a run remembers it.</summary>
/// <param name="Key">What samples refer to: label and the start of the digest.</param>
/// <param name="Label">For tables and charts: <c>nano-4m:q8_0@reference</c>.</param>
/// <param name="Digest">SHA-256 of the weights.</param>
/// <param name="TemplateDigest">SHA-256 of the chat template's text.</param>
/// <param name="LoadSettings">Every load setting by name.</param>
sealed record CandidateRecord(
    string Key,
    string Label,
    string Model,
    string Quantization,
    string Engine,
    string EngineVersion,
    string Digest,
    long SizeBytes,
    IReadOnlyDictionary<string, string> LoadSettings,
    long? ParameterCount = null,
    string? Architecture = null,
    string? TemplateDigest = null)
{
    /// <summary>Tokens that the model was trained for.</summary>
    public int? ContextLength { get; init; }

    /// <summary>What the model can do in its engine's words.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>What the recipe changed in the suites' way of asking, by name; none where it was asked the suites' way.</summary>
    public IReadOnlyDictionary<string, string>? Recipe { get; init; }

    /// <summary>Whether a recipe, or none, had both asked in the same way.</summary>
    public bool AskedAs(CandidateRecord other) =>
        (Recipe ?? new Dictionary<string, string>()).OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .SequenceEqual((other.Recipe ?? new Dictionary<string, string>()).OrderBy(setting => setting.Key, StringComparer.Ordinal));

    /// <summary>What its tokens cost; none where nobody asks for money.</summary>
    public PriceRecord? Price { get; init; }
}
