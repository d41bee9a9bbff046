namespace LlmBench.Results;

/// <summary>What loading a candidate's model cost; a line of <c>loads.jsonl</c>, written when its stage ends.</summary>
/// <param name="LoadMs">From asking for the model until a prompt could be sent.</param>
/// <param name="Samples">Taken in this stage.</param>
/// <param name="PeakMemoryBytes">The most memory that this process held from the load to the end of the stage; of a server, what the model takes there; none where it does not say.</param>
sealed record LoadRecord(string Candidate, double LoadMs, int Samples, long? PeakMemoryBytes = null)
{
    /// <summary>Loading by the engine's own clock; none where it does not say.</summary>
    public double? EngineLoadMs { get; init; }

    /// <summary>What the model takes on GPUs, 0 where it runs on the processor; none where the engine does not say.</summary>
    public long? GpuBytes { get; init; }

    /// <summary>Tokens of prompt and answer together that the engine has room for, in its own words.</summary>
    public int? ContextLength { get; init; }

    /// <summary>Of the memory, for the weights; none where the engine does not say, as for the next two.</summary>
    public long? WeightsBytes { get; init; }

    /// <summary>Of the memory, for the keys and values of what is in the context.</summary>
    public long? KvCacheBytes { get; init; }

    /// <summary>Of the memory, for computing and for results.</summary>
    public long? ComputeBytes { get; init; }

    /// <summary>The batch's shape, which changes the last digits of results: tokens that are computed at once at most.</summary>
    public int? BatchTokens { get; init; }

    /// <summary>The batch's shape: answers that are computed at once at most.</summary>
    public int? Slots { get; init; }

    /// <summary>Library and native build of an engine with native code.</summary>
    public string? EngineBuild { get; init; }

    public int Schema { get; init; } = 1;
}
