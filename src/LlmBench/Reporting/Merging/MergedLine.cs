using LlmBench.Results;

namespace LlmBench.Reporting.Merging;

/// <summary>One figure of one candidate on one machine.</summary>
/// <param name="What">The suite with its version and scope, or the test.</param>
/// <param name="Unit">Of the value: <c>%</c> or <c>tok/s</c>.</param>
/// <param name="Run">That it comes from.</param>
/// <param name="Apart">Why it cannot be held against the other lines of what it measures; none where it can.</param>
sealed record MergedLine(CandidateRecord Candidate, HostInfo Host, string What, double Value, string Unit, string Run, string? Apart = null)
{
    /// <summary>Flags that explain the value and do not put it in doubt.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Weights, engine's build, load settings and machine: figures of different keys are of different things.</summary>
    public string Key => string.Join(
        " ",
        Candidate.Digest,
        Candidate.Engine,
        Candidate.EngineVersion,
        string.Join(",", Candidate.LoadSettings.Where(setting => setting.Key != "contextLength").Select(setting => $"{setting.Key}={setting.Value}")),
        Machine);

    public string Machine => $"{Host.Processor}, {Host.Cores} cores, {Host.Os}";
}
