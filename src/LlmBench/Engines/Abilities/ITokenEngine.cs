namespace LlmBench.Engines.Abilities;

/// <summary>A loaded engine that takes tokens and not only texts, so that speed can be measured at exact lengths. Used by one caller at a time.</summary>
interface ITokenEngine
{
    /// <summary>Tokens are numbers from 0 up to this.</summary>
    int VocabularySize { get; }

    /// <summary>Positions that the context has room for.</summary>
    int ContextLength { get; }

    /// <summary>Empties the context.</summary>
    void Forget();

    /// <summary>Computes tokens behind those that are in the context.</summary>
    /// <returns>The most probable next token.</returns>
    /// <exception cref="EngineException">They have no room in the context.</exception>
    int Compute(ReadOnlySpan<int> tokens, CancellationToken ct);
}
