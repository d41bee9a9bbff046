using LlmBench.Results;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Reporting.Speeds;

/// <summary>A test of a speed run with its candidate.</summary>
/// <param name="Label">Of the candidate; unique to candidate and run in a report.</param>
sealed record SpeedEntry(SpeedRun Run, CandidateRecord Candidate, SpeedRow Row, string Label)
{
    /// <summary>What the row's flags mean.</summary>
    public IEnumerable<string> Remarks => Flag.Named([.. Row.Flags.Select(flag => flag.Name)]).Select(flag => $"{flag.Name}: {flag.Meaning}");
}
