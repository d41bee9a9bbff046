using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Parity;
using LlmBench.Results;

namespace LlmBench.Reporting;

/// <summary>What the samples of some runs come down to.</summary>
/// <param name="Rows">Best first: complete ones by mean accuracy, then the others.</param>
/// <param name="Notices">What a reader must know about where the figures come from.</param>
sealed record Summary(
    IReadOnlyList<RunInfo> Runs, IReadOnlyList<SuiteColumn> Suites, IReadOnlyList<Row> Rows, IReadOnlyList<string> Notices)
{
    /// <summary>Of the runs over several engines.</summary>
    public IReadOnlyList<EngineParity> Parities { get; init; } = [];

    /// <summary>Scores and reduces samples in one pass. Needs no model and no engine.</summary>
    /// <param name="each">Is handed every sample that counts, in the order of the files.</param>
    /// <exception cref="UsageException">A line of a run's samples is no sample.</exception>
    public static Summary Of(IReadOnlyList<ScoredRun> runs, Action<ScoredTask> each)
    {
        foreach (var run in runs)
        {
            run.Read(each);
        }

        var suites = SuiteColumn.Of(runs);
        return new([.. runs.Select(run => run.Info)], suites, RowsOf(runs, suites), [.. runs.SelectMany(run => run.Notices())])
        {
            Parities = [.. runs.SelectMany(run => run.Parities)],
        };
    }

    static IReadOnlyList<Row> RowsOf(IReadOnlyList<ScoredRun> runs, IReadOnlyList<SuiteColumn> suites)
    {
        List<List<(ScoredRun Run, CandidateRecord Candidate)>> groups = [];
        foreach (var next in runs.SelectMany(run => run.Info.Candidates, (run, candidate) => (Run: run, Candidate: candidate)))
        {
            if (groups.Find(group => group.TrueForAll(other => Joins(other, next))) is { } group)
            {
                group.Add(next);
            }
            else
            {
                groups.Add([next]);
            }
        }

        var rows = groups.ConvertAll(group => RowOf(group, suites));
        return [.. rows.Select(row => row with { Label = Labels.Of(row, rows) })
            .OrderByDescending(row => row.Complete).ThenByDescending(row => row.MeanAccuracy).ThenByDescending(row => row.MeanLikelihood).ThenBy(row => row.Label, StringComparer.Ordinal)];
    }

    /// <summary>Samples lie in one row only when nothing but the suite differs between their runs.</summary>
    static bool Joins((ScoredRun Run, CandidateRecord Candidate) a, (ScoredRun Run, CandidateRecord Candidate) b) =>
        a.Candidate.Key == b.Candidate.Key
        && a.Candidate.Digest == b.Candidate.Digest
        && a.Candidate.EngineVersion == b.Candidate.EngineVersion
        && a.Candidate.AskedAs(b.Candidate)
        && a.Run.Info.Host == b.Run.Info.Host
        && !a.Run.Info.Suites.Select(suite => suite.Name).Intersect(b.Run.Info.Suites.Select(suite => suite.Name)).Any();

    static Row RowOf(List<(ScoredRun Run, CandidateRecord Candidate)> group, IReadOnlyList<SuiteColumn> suites)
    {
        var tallies = (
            from part in @group
            from planned in part.Run.Suites
            let column = suites.First(column => column.Holds(planned.Record))
            select (column.Name, Tally: part.Run.TallyOf(part.Candidate, planned))).ToDictionary(entry => entry.Name, entry => entry.Tally);
        var complete = tallies.Count == suites.Count(suite => suite.ByLikelihood == tallies.Values.All(tally => tally.ByLikelihood)) && tallies.Values.All(tally => tally.Complete);
        return new(group[0].Candidate, group[0].Candidate.Label, [.. group.Select(part => part.Run.Info)], tallies, complete)
        {
            Repeats = group.Select(part => part.Run.RepeatsOf(part.Candidate)).OfType<FlipRate>().Aggregate((FlipRate?)null, (all, next) => all is null ? next : all + next),
        };
    }
}
