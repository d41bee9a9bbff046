using LlmBench.Cli.Reports;
using LlmBench.Results;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Cli.Running;

/// <summary>What a run or a speed run measured of one candidate: its speed and memory, on the machine that it was taken on.</summary>
/// <param name="TokensPerSecond">Generation, of runs: the median of its samples, by the engine's clock where it tells, else by the client's; of speed runs the longest sound test
/// into an empty context, by the client's; none without either.</param>
/// <param name="MemoryBytes">Peak of this process, or of the model in a server; none where it was not written down.</param>
sealed record RunMeasurement(CandidateRecord Candidate, string Machine, double? TokensPerSecond, long? MemoryBytes)
{
    /// <exception cref="UsageException">A folder holds neither a run nor a speed run.</exception>
    public static IReadOnlyList<RunMeasurement> Read(ReportSources sources) => [.. sources.Runs.SelectMany(Read), .. sources.Speeds.SelectMany(Read)];

    static IEnumerable<RunMeasurement> Read(SpeedFolder folder)
    {
        var run = folder.Read();
        return run.Candidates.Select(candidate => new RunMeasurement(
            candidate,
            run.Host.Processor,
            run.Rows.Where(row => row.Candidate == candidate.Key && row is { Kind: SpeedKind.Generation, Depth: 0, IsSound: true }).MaxBy(row => row.Tokens)?.TokensPerSecond,
            run.Loads.FirstOrDefault(load => load.Candidate == candidate.Key)?.PeakMemoryBytes));
    }

    static IEnumerable<RunMeasurement> Read(RunFolder folder)
    {
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

    /// <summary>Tokens after the first over the time from the first to the last; none where a flag puts it in doubt.</summary>
    static double? RateOf(Sample sample) => sample switch
    {
        _ when Flag.Named(sample.Flags).Any(flag => flag.Generation) => null,
        { Tokens.Output: > 1 and var output, Timings.EngineGenerationMs: > 0 and var ms } => 1000 * (output - 1) / ms,
        { Tokens.Output: > 1 and var output, Timings: { LastMs: { } last } times } when (times.FirstThinkingMs ?? times.FirstAnswerMs) is { } first && last > first =>
            1000 * (output - 1) / (last - first),
        _ => null,
    };

    static double? Median(double[] sorted) =>
        sorted is [] ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
