using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Reporting.Exchange;

/// <summary>A run whose samples are written for another program.</summary>
/// <param name="askedAs">A suite as it was put to a candidate, whose recipe may change the words.</param>
sealed class ExportedRun(RunFolder folder, Func<CandidateRecord, Suite, Suite> askedAs)
{
    readonly ScoredRun run = ScoredRun.Open(folder, Scorers.Catalog);

    public string Path => folder.Path;

    public IReadOnlyList<Suite> Suites => [.. run.Suites.Select(suite => suite.Suite)];

    public IReadOnlyList<CandidateRecord> Candidates => run.Info.Candidates;

    public int Attempts => run.Info.Attempts;

    /// <summary>As they are read, each once; a run can be read once.</summary>
    public IEnumerable<ScoredTask> Samples() => run.Samples();

    public Suite AskedAs(CandidateRecord candidate, Suite suite) => askedAs(candidate, suite);

    /// <summary>The attempts at a task together, in their order, as soon as all are there; tasks that lack some come last.</summary>
    public IEnumerable<IReadOnlyList<ScoredTask>> SamplesByTask()
    {
        var waiting = new Dictionary<(string Candidate, string Suite, string Task), List<ScoredTask>>();
        foreach (var scored in Samples())
        {
            var sample = scored.Scored.Sample;
            var key = (sample.Candidate, sample.Suite, sample.Task);
            List<ScoredTask> known = [.. waiting.GetValueOrDefault(key) ?? [], scored];
            if (known.Count < Attempts)
            {
                waiting[key] = known;
                continue;
            }

            waiting.Remove(key);
            yield return Ordered(known);
        }

        foreach (var known in waiting.Values)
        {
            yield return Ordered(known);
        }
    }

    static List<ScoredTask> Ordered(List<ScoredTask> attempts) => [.. attempts.OrderBy(scored => scored.Scored.Sample.Attempt)];
}
