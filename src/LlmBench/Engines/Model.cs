namespace LlmBench.Engines;

/// <summary>Weights in one quantization, described without loading them.</summary>
/// <param name="Name">As users know it, without the quantization: <c>nano-4m</c>.</param>
/// <param name="Quantization">In the field's words, lower-case: <c>f16</c>, <c>q8_0</c>, <c>q4_k_m</c>.</param>
/// <param name="Digest">SHA-256 of the weights file, 64 hexadecimal digits, lower-case; of its manifest where a server keeps the weights.</param>
/// <param name="Path">The file; none where an engine keeps it to itself.</param>
sealed record Model(string Name, string Quantization, string Digest, long SizeBytes, string? Path = null)
{
    /// <summary>What the engine itself calls it; none where that is <see cref="Name"/> or <see cref="Path"/>.</summary>
    public string? Tag { get; init; }

    /// <summary>Where a server says that it keeps the weights: a path of the server's machine; none where it does not say.</summary>
    public string? StoredAt { get; init; }

    /// <summary>Of the server that holds it; none where the engine is a part of this program.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>What it can do in the engine's words, such as <c>thinking</c> and <c>vision</c>; none where the engine does not say.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    public string? Architecture { get; init; }

    public long? ParameterCount { get; init; }

    /// <summary>Tokens that the model was trained for.</summary>
    public int? ContextLength { get; init; }

    /// <summary>SHA-256 of the chat template's text.</summary>
    public string? TemplateDigest { get; init; }

    /// <summary>Why it can be asked in the style <c>completion</c> only, in a sentence; none where it can be talked to.</summary>
    public string? ChatProblem { get; init; }

    /// <summary>What loading it would take, KV cache included; none where it cannot be told.</summary>
    public long? PredictedMemoryBytes { get; init; }
}
