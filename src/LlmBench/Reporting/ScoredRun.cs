using System.Security.Cryptography;
using LlmBench.Metrics;
using LlmBench.Reporting.Board;
using LlmBench.Reporting.Parity;
using LlmBench.Results;
using LlmBench.Scoring;

namespace LlmBench.Reporting;

/// <summary>A run and what its samples come down to. Opening checks all but the samples; reading takes one pass over them.</summary>
sealed class ScoredRun
{
    readonly RunFolder folder;
    readonly Dictionary<(string Candidate, string Suite), Cell> cells;
    int doubled;
    int foreign;
    int askedAgain;

    ScoredRun(RunFolder folder, RunInfo info, IReadOnlyList<PlannedSuite> suites)
    {
        this.folder = folder;
        Info = info;
        Suites = suites;
        var loads = folder.ReadLoads().ToLookup(load => load.Candidate);
        cells = info.Candidates.SelectMany(_ => suites, (candidate, suite) => (candidate, suite)).ToDictionary(
            pair => (pair.candidate.Key, pair.suite.Record.Name),
            pair => new Cell(pair.suite, TallyFor(pair.candidate, pair.suite, [.. loads[pair.candidate.Key]])));
    }

    public RunInfo Info { get; }

    public IReadOnlyList<PlannedSuite> Suites { get; }

    /// <summary>Whether its engines do the same; nothing where it has only one.</summary>
    public IReadOnlyList<EngineParity> Parities => RunParity.Of(Info.Candidates, folder.ReadProbes());

    /// <exception cref="UsageException">The folder holds no run, or one that this program cannot score.</exception>
    public static ScoredRun Open(RunFolder folder, Catalog<IScorer> scorers)
    {
        var info = folder.ReadInfo();
        return new(folder, info, [.. info.Suites.Select(suite => PlannedSuite.Read(folder, suite, scorers))]);
    }

    public Tally TallyOf(CandidateRecord candidate, PlannedSuite suite) => cells[(candidate.Key, suite.Record.Name)].Tally;

    /// <summary>How often a candidate's answers change by themselves; none where nobody asked.</summary>
    public FlipRate? RepeatsOf(CandidateRecord candidate)
    {
        if (Info.RepeatCheck is null)
        {
            return null;
        }

        // A sample in which the engine failed has no answer; one that was asked again after it does.
        var pairs = folder.ReadRepeats().Where(sample => sample.Candidate == candidate.Key && sample.Answer is not null)
            .GroupBy(sample => (sample.Suite, sample.Task)).Select(group => group.OrderBy(sample => sample.Attempt).ToList())
            .Where(pair => pair.Count == 2 && Find(pair[0]) is not null).ToList();
        return new(pairs.Count, pairs.Count(pair => IsCorrect(pair[0]) != IsCorrect(pair[1])), pairs.Count(pair => pair[0].Answer != pair[1].Answer));
    }

    bool IsCorrect(Sample sample) => cells[(sample.Candidate, sample.Suite)] is var cell && cell.Suite.Score(cell.Suite.PlaceOf(sample.Task)!.Value, sample).Verdict == Verdict.Correct;

    /// <exception cref="UsageException">A line is no sample; the message names file and line.</exception>
    public void Read(Action<ScoredTask> each)
    {
        foreach (var scored in Samples())
        {
            each(scored);
        }
    }

    /// <summary>As they are read; a run can be read once.</summary>
    /// <exception cref="UsageException">A line is no sample; the message names file and line.</exception>
    public IEnumerable<ScoredTask> Samples()
    {
        foreach (var sample in folder.ReadSamples())
        {
            if (Find(sample) is not var (cell, task) || !cell.Plans(sample.Attempt))
            {
                foreign++;
            }
            else if (!cell.Take(task, sample.Attempt))
            {
                doubled++;
            }
            else
            {
                var scored = new ScoredSample(sample, cell.Suite.Score(task, sample));
                cell.Tally.Add(scored, task);
                askedAgain += sample.AskedAgain == true ? 1 : 0;
                yield return new(Info, cell.Suite.Tasks[task], scored, cell.Suite.ScorerOf(task));
            }
        }
    }

    /// <summary>What a reader of the report must know about its source; call it after <see cref="Read"/>.</summary>
    public IEnumerable<string> Notices()
    {
        var (there, planned) = (cells.Values.Sum(cell => cell.Tally.Samples), cells.Values.Sum(cell => cell.Tally.Planned));
        string?[] notices =
        [
            there < planned ? $"{there} of {planned} samples are there; 'llmbench run --resume --out {folder.Path}' takes the others." : null,
            File.Exists(folder.SamplesFile) && JsonLines.EndsTorn(folder.SamplesFile) ? "The last line of samples.jsonl was cut off and is left out." : null,
            doubled > 0 ? $"{doubled} samples are in samples.jsonl again and counted once." : null,
            askedAgain > 0 ? $"The engine had failed in {askedAgain} samples; they were asked again, and the later answer counts." : null,
            foreign > 0 ? $"{foreign} samples are left out: run.json plans no such task, candidate or attempt." : null,
            .. Suites.Where(Changed).Select(suite => $"suites/{suite.Record.Name} was changed after the run: its digest is not that in run.json."),
        ];
        return notices.OfType<string>().Select(notice => $"{Info.Id}: {notice}");
    }

    Tally TallyFor(CandidateRecord candidate, PlannedSuite suite, IReadOnlyList<LoadRecord> loads)
    {
        var reused = candidate.LoadSettings.GetValueOrDefault("reusePrefix") == "true";
        return new(suite.Tasks.Count, Info.Attempts, reused) { ByLikelihood = suite.Suite.Choices is not null, Loads = loads, Price = candidate.Price };
    }

    (Cell Cell, int Task)? Find(Sample sample) =>
        cells.TryGetValue((sample.Candidate, sample.Suite), out var cell)
        && cell.Suite.Record.Version == sample.SuiteVersion
        && cell.Suite.PlaceOf(sample.Task) is { } task
            ? (cell, task)
            : null;

    /// <summary>The recorded digest is that of the two files' bytes, one after the other.</summary>
    bool Changed(PlannedSuite suite)
    {
        var path = Path.Combine(folder.SuitesFolder, suite.Record.Name);
        byte[] bytes = [.. File.ReadAllBytes(Path.Combine(path, "suite.json")), .. File.ReadAllBytes(Path.Combine(path, "tasks.jsonl"))];
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) != suite.Record.Digest;
    }
}
