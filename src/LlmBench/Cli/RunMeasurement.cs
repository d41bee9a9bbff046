using LlmBench.Results;

namespace LlmBench.Cli;

/// <summary>What a run measured of one candidate: its speed and memory, on the machine that it was taken on.</summary>
/// <param name="TokensPerSecond">Generation: the median of its samples, by the engine's clock where it tells, else by the client's; none without a sample of two tokens.</param>
/// <param name="MemoryBytes">Peak of this process; none where it was not written down.</param>
sealed record RunMeasurement(CandidateRecord Candidate, string Machine, double? TokensPerSecond, long? MemoryBytes)
{
    /// <exception cref="UsageException">The folder holds no run.</exception>
    public static IEnumerable<RunMeasurement> Read(string path)
    {
        var folder = new RunFolder(path);
        var info = folder.ReadInfo();
        var rates = folder.ReadSamples()
            .Select(sample => (sample.Candidate, Rate: RateOf(sample)))
            .Where(pair => pair.Rate is not null)
            .ToLookup(pair => pair.Candidate, pair => pair.Rate!.Value);
        var peaks = folder.ReadLoads().ToLookup(load => load.Candidate, load => load.PeakMemoryBytes);
        return info.Candidates.Select(candidate => new RunMeasurement(
            candidate,
            info.Host.Processor,
            Median([.. rates[candidate.Key].Order()]),
            peaks[candidate.Key].Any() ? peaks[candidate.Key].Max() : null));
    }

    /// <summary>Tokens after the first over the time from the first to the last.</summary>
    static double? RateOf(Sample sample) => sample switch
    {
        { Tokens.Output: > 1 and var output, Timings.EngineGenerationMs: > 0 and var ms } => 1000 * (output - 1) / ms,
        { Tokens.Output: > 1 and var output, Timings: { LastMs: { } last } times } when (times.FirstThinkingMs ?? times.FirstAnswerMs) is { } first && last > first =>
            1000 * (output - 1) / (last - first),
        _ => null,
    };

    static double? Median(double[] sorted) =>
        sorted is [] ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
