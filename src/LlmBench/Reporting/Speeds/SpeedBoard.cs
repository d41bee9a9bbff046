using LlmBench.Results;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Reporting.Speeds;

/// <summary>The tests of some speed runs: those that can be held against each other, and those that cannot, each with its reasons.</summary>
sealed record SpeedBoard(IReadOnlyList<SpeedRun> Runs, IReadOnlyList<SpeedEntry> Entries)
{
    public static SpeedBoard Empty { get; } = Of([]);

    public IEnumerable<SpeedEntry> Sound => Entries.Where(entry => entry.Row.IsSound);

    public IEnumerable<SpeedEntry> Flagged => Entries.Where(entry => !entry.Row.IsSound);

    public static SpeedBoard Of(IReadOnlyList<SpeedRun> runs)
    {
        var labels = runs.SelectMany(run => run.Candidates, (run, candidate) => (run, candidate)).ToLookup(pair => pair.candidate.Label);
        return new(runs, [.. from run in runs from row in run.Rows let candidate = Of(run, row) select new SpeedEntry(run, candidate, row, LabelOf(run, candidate))]);

        string LabelOf(SpeedRun run, CandidateRecord candidate) =>
            labels[candidate.Label].Skip(1).Any() ? $"{candidate.Label} ({run.Id})" : candidate.Label;
    }

    /// <exception cref="UsageException">The run does not say what was measured.</exception>
    static CandidateRecord Of(SpeedRun run, SpeedRow row) => run.Candidates.FirstOrDefault(candidate => candidate.Key == row.Candidate)
        ?? throw new UsageException($"The speed run '{run.Id}' has a test of '{row.Candidate}', which is not among its candidates.");
}
