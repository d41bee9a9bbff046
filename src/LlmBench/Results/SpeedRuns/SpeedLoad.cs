namespace LlmBench.Results.SpeedRuns;

/// <summary>What loading a candidate took, in milliseconds by the client's clock, and the memory that it held.</summary>
/// <param name="Candidate">Its key.</param>
/// <param name="ColdMs">The first load: nothing of the model was in the engine.</param>
/// <param name="PageCache">What was in the system's page cache before the first load, in words; after a load the file is in it.</param>
/// <param name="WarmMs">Unloaded and loaded again at once.</param>
sealed record SpeedLoad(string Candidate, double ColdMs, string PageCache, double WarmMs)
{
    /// <summary>The first load by the engine's own clock; none where it does not say.</summary>
    public double? EngineColdMs { get; init; }

    /// <summary>The second load by the engine's own clock; none where it does not say.</summary>
    public double? EngineWarmMs { get; init; }

    /// <summary>The most memory seen from the first load to the last test: of this process, or of the model in a server.</summary>
    public long? PeakMemoryBytes { get; init; }

    /// <summary>The most GPU memory seen; none where no GPU tells.</summary>
    public long? PeakGpuBytes { get; init; }

    /// <summary>Watts that the machine took before the first load, to be subtracted; none where it does not tell.</summary>
    public double? IdleWatts { get; init; }

    /// <summary>What told the energy, in words.</summary>
    public string? EnergySource { get; init; }
}
