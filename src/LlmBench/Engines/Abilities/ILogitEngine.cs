namespace LlmBench.Engines.Abilities;

/// <summary>A loaded engine that takes tokens and shows the logits behind each of them. Used by one caller at a time.</summary>
interface ILogitEngine : ITokenEngine
{
    /// <summary>The token that every text is to start with; none where the model asks for none.</summary>
    int? Beginning { get; }

    /// <summary>A text alone: no token before it, and text that looks like a special token stays text.</summary>
    IReadOnlyList<int> Tokenize(string text);

    /// <summary>Computes tokens behind those that are in the context.</summary>
    /// <param name="logits">Receives, for each token in turn, one number for each token of the vocabulary; there is room for all.</param>
    /// <exception cref="EngineException">They have no room in the context.</exception>
    void Compute(ReadOnlySpan<int> tokens, float[] logits, CancellationToken ct);
}
