using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Reporting.Comparing;

/// <summary>One candidate of a run, its samples scored.</summary>
/// <param name="Grids">By suite.</param>
sealed record ScoredRun(RunInfo Info, CandidateRecord Candidate, IReadOnlyDictionary<string, ScoreGrid> Grids)
{
    /// <summary>Samples that are in memory at a time. More of them outlive the collector's young generation, and memory grows with the file.</summary>
    const int Batch = 256;

    /// <summary>Reads the samples once, whatever their number, and scores them on all cores.</summary>
    /// <param name="only">The suites to read; none reads all.</param>
    public static IReadOnlyList<ScoredRun> Read(RunFolder folder, IReadOnlyList<CandidateRecord> candidates, IReadOnlyCollection<string>? only)
    {
        var info = folder.ReadInfo();
        var suites = info.Suites.Where(suite => only is null || only.Contains(suite.Name))
            .Select(record => PlannedSuite.Read(folder, record, Scorers.Catalog))
            .ToList();
        var runs = candidates.Select(candidate => new ScoredRun(
            info,
            candidate,
            suites.ToDictionary(suite => suite.Record.Name, suite => new ScoreGrid(suite, info.Attempts)))).ToList();
        var byKey = runs.ToDictionary(run => run.Candidate.Key);
        foreach (var batch in folder.ReadSamples().Chunk(Batch))
        {
            Parallel.ForEach(batch, sample => byKey.GetValueOrDefault(sample.Candidate)?.Grids.GetValueOrDefault(sample.Suite)?.Add(sample));
        }

        return runs;
    }
}
