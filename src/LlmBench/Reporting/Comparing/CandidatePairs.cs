using LlmBench.Metrics.Statistics;
using LlmBench.Results;

namespace LlmBench.Reporting.Comparing;

/// <summary>Which candidates of which runs are compared.</summary>
sealed record CandidatePairs(RunFolder First, RunFolder Second, IReadOnlyList<(CandidateRecord First, CandidateRecord Second)> Pairs)
{
    /// <summary>In one run every candidate with the baseline; in two, candidates of the same label, or the only ones there are.</summary>
    /// <exception cref="UsageException">There is no run, no such candidate, or nothing to pair.</exception>
    public static CandidatePairs Of(IReadOnlyList<RunFolder> folders, string? baseline, string? candidate)
    {
        var (first, second) = (folders[0].ReadInfo().Candidates, folders[^1].ReadInfo().Candidates);
        var pairs = (folders.Count, baseline, candidate) switch
        {
            (1, _, null) => Others(second, baseline is null ? first[0] : Named(first, baseline)),
            (1, _, _) => [(baseline is null ? first[0] : Named(first, baseline), Named(second, candidate))],
            (_, null, null) when first.Count == 1 && second.Count == 1 => [(first[0], second[0])],
            (_, null, null) => [.. first.Join(second, a => a.Label, b => b.Label, (a, b) => (a, b))],
            _ => [(Only(first, baseline, "--baseline"), Only(second, candidate, "--candidate"))],
        };
        return pairs.Count > 0
            ? new(folders[0], folders[^1], pairs)
            : throw new UsageException($"There is nothing to compare: name candidates with --baseline ({Labels(first)}) and --candidate ({Labels(second)}).");
    }

    /// <exception cref="UsageException">The runs are not of the same tasks, or have no suite in common.</exception>
    public Compared Read(IReadOnlyCollection<string>? only)
    {
        var firsts = ScoredRun.Read(First, [.. Pairs.Select(pair => pair.First).Distinct()], only);
        var seconds = ScoredRun.Read(Second, [.. Pairs.Select(pair => pair.Second).Distinct()], only);
        var matches = Pairs.Select(pair => new Match(firsts.First(run => run.Candidate.Key == pair.First.Key), seconds.First(run => run.Candidate.Key == pair.Second.Key))).ToList();
        var rows = matches.SelectMany(match => match.Common.Select(suite => (match, comparison: match.Compare(suite)))).ToList();
        if (rows.Count == 0)
        {
            throw new UsageException($"The runs have no suite in common{(only is null ? "" : $" among '{string.Join("', '", only)}'")}.");
        }

        var corrected = Holm.Adjust([.. rows.Select(row => row.comparison.P)]);
        return new(
            [.. rows.Zip(corrected, (row, p) => new ComparedRow(row.match.First.Candidate.Label, row.match.Second.Candidate.Label, row.comparison, p))],
            [.. matches.SelectMany(match => match.Notices).Distinct()],
            [.. matches.SelectMany(match => match.Lacking(only)).Distinct()]);
    }

    static List<(CandidateRecord, CandidateRecord)> Others(IReadOnlyList<CandidateRecord> all, CandidateRecord baseline) =>
        [.. all.Where(other => other.Key != baseline.Key).Select(other => (baseline, other))];

    static CandidateRecord Only(IReadOnlyList<CandidateRecord> candidates, string? label, string option) =>
        label is not null ? Named(candidates, label)
        : candidates is [var only] ? only
        : throw new UsageException($"The run has {candidates.Count} candidates: name one with {option}. Known: {Labels(candidates)}.");

    static CandidateRecord Named(IReadOnlyList<CandidateRecord> candidates, string label) =>
        candidates.FirstOrDefault(candidate => candidate.Label == label || candidate.Key == label)
        ?? throw new UsageException($"The run has no candidate '{label}'.{Nearest.Hint(label, candidates.Select(candidate => candidate.Label))} Known: {Labels(candidates)}.");

    static string Labels(IReadOnlyList<CandidateRecord> candidates) => string.Join(", ", candidates.Select(candidate => candidate.Label));
}
