namespace LlmBench.Engines.Reference.Network;

/// <summary>The weights of one transformer block.</summary>
sealed record Layer(
    float[] AttentionNorm,
    Matrix Query,
    Matrix Key,
    Matrix Value,
    Matrix Output,
    float[] FeedForwardNorm,
    Matrix Gate,
    Matrix Up,
    Matrix Down)
{
    /// <summary>None in architectures without biases; so for keys and values.</summary>
    public float[]? QueryBias { get; init; }

    public float[]? KeyBias { get; init; }

    public float[]? ValueBias { get; init; }

    /// <summary>Normalises each head of the queries; none in architectures without; so for keys.</summary>
    public float[]? QueryNorm { get; init; }

    public float[]? KeyNorm { get; init; }
}
