namespace LlmBench.Engines;

/// <summary>A loaded model, in the words of the engine that holds it; none is unknown.</summary>
/// <param name="LoadMs">By the engine's own clock.</param>
/// <param name="MemoryBytes">All that it takes.</param>
/// <param name="GpuBytes">Of that, on GPUs; 0 where it runs on the processor.</param>
/// <param name="ContextLength">Tokens of prompt and answer together that it really has room for.</param>
sealed record LoadFacts(double? LoadMs = null, long? MemoryBytes = null, long? GpuBytes = null, int? ContextLength = null)
{
    /// <summary>Of the memory, for the weights.</summary>
    public long? WeightsBytes { get; init; }

    /// <summary>Of the memory, for the keys and values of what is in the context.</summary>
    public long? KvCacheBytes { get; init; }

    /// <summary>Of the memory, for computing and for results.</summary>
    public long? ComputeBytes { get; init; }

    /// <summary>Tokens that are computed at once at most.</summary>
    public int? BatchTokens { get; init; }

    /// <summary>Answers that are computed at once at most.</summary>
    public int? Slots { get; init; }

    /// <summary>Library and native build, down to the instruction set.</summary>
    public string? Build { get; init; }
}
