using LlmBench.Reporting;
using LlmBench.Reporting.Board;
using LlmBench.Results;
using LlmBench.Scoring;
using LlmBench.Suites;

namespace LlmBench.Tests.Reporting;

/// <summary>A run folder written by hand: one or two suites, some candidates, and whichever samples a test needs.</summary>
sealed class MadeRun(string path)
{
    public static readonly Catalog<IScorer> Scorers = new("scorer", new SameScorer(), new DoubtfulScorer());

    public static readonly HostInfo Host = new("Linux", "x64", "Some Processor", 2, 8_000_000_000, ".NET 10", "256 bit");

    readonly List<Sample> samples = [];
    readonly List<LoadRecord> loads = [];

    public IReadOnlyList<Suite> Suites { get; init; } = [SuiteNamed("math", "Math", "数学"), SuiteNamed("chinese", "Chinese", "中文")];

    public IReadOnlyList<CandidateRecord> Candidates { get; init; } = [Candidate("nano-4m", "f16"), Candidate("nano-4m", "q4_0")];

    public int Attempts { get; init; } = 1;

    public int? Parallel { get; init; }

    /// <summary>Of every answer.</summary>
    public IReadOnlyList<string>? Flags { get; init; }

    public HostInfo Machine { get; init; } = Host;

    /// <summary>The machine in full; none where nobody looked.</summary>
    public LlmBench.Hardware.Machine? Recorded { get; init; }

    public RunFolder Folder => new(path);

    public static Suite SuiteNamed(string name, string title, string? native = null, string scorer = "same") =>
        new(name, 1, title, "{question}", "CC0-1.0", new(MaxTokens: 8), new Dictionary<string, int>(), scorer, NativeTitle: native)
        {
            Tasks = [new("t/1", "1 + 1", "2", "add", 1), new("t/2", "2 * 3", "6", "multiply", 2), new("t/3", "3 + 4", "7", "add", 2), new("t/4", "5 * 5", "25", "multiply", 3)],
        };

    public static CandidateRecord Candidate(string model, string quantization, bool reusePrefix = false, char digest = 'a') => new(
        $"{model}:{quantization}@reference#{new string(digest, 12)}",
        $"{model}:{quantization}@reference",
        model,
        quantization,
        "reference",
        "1",
        new string(digest, 64),
        9_000_000,
        new Dictionary<string, string> { ["contextLength"] = "2048", ["reusePrefix"] = reusePrefix ? "true" : "false" },
        4_000_000);

    /// <summary>Of two candidates: the first has two tasks of each suite right, the second one.</summary>
    public static Leaderboard BoardOf(string path, CandidateRecord[] candidates)
    {
        var run = new MadeRun(path) { Candidates = candidates };
        return Leaderboard.Of(Summarize(run.Answer(candidates[0], 2).Answer(candidates[1], 1).Write()));
    }

    /// <summary>Answers every task of every suite; the first <paramref name="correct"/> of each are right.</summary>
    public MadeRun Answer(CandidateRecord candidate, int correct, double tokensPerSecond = 100, int attempt = 1)
    {
        loads.Add(new(candidate.Key, 50, 8, 100_000_000));
        foreach (var (suite, task) in Suites.SelectMany(suite => suite.Tasks.Index(), (suite, task) => (suite, task)))
        {
            Add(new Sample(suite.Name, suite.Version, task.Item.Id, candidate.Key, attempt)
            {
                Answer = task.Index < correct ? task.Item.Target : "no",
                Stop = "stop",
                Flags = Flags,
                Tokens = new(20, 11, 0),
                Timings = new(500, FirstAnswerMs: 20, LastMs: 20 + (10_000 / tokensPerSecond), EnginePromptMs: 10, EngineGenerationMs: 9_000 / tokensPerSecond),
            });
        }

        return this;
    }

    public MadeRun Add(Sample sample)
    {
        samples.Add(sample);
        return this;
    }

    public RunFolder Write()
    {
        foreach (var suite in Suites)
        {
            SuiteWriter.Write(suite, Path.Combine(Folder.SuitesFolder, suite.Name));
        }

        Folder.WriteInfo(new(
            Path.GetFileName(path), DateTimeOffset.UnixEpoch, "llmbench 0", ["math"], "quick", Attempts, Machine, [.. Suites.Select(RecordOf)], Candidates)
        {
            Parallel = Parallel,
            Machine = Recorded is { } machine ? System.Text.Json.JsonSerializer.SerializeToElement(machine, LlmBench.Hardware.HardwareJson.Default.Machine) : null,
        });
        WriteLines(Folder.SamplesFile, samples, ResultJson.Lines.Sample);
        WriteLines(Folder.LoadsFile, loads, ResultJson.Lines.LoadRecord);
        return Folder;
    }

    public static Summary Summarize(params IEnumerable<RunFolder> folders) =>
        Summary.Of([.. folders.Select(folder => ScoredRun.Open(folder, Scorers))], _ => { });

    SuiteRecord RecordOf(Suite suite)
    {
        var folder = Path.Combine(Folder.SuitesFolder, suite.Name);
        byte[] bytes = [.. File.ReadAllBytes(Path.Combine(folder, "suite.json")), .. File.ReadAllBytes(Path.Combine(folder, "tasks.jsonl"))];
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return new(suite.Name, suite.Version, suite.Tasks.Count, digest, new Dictionary<string, string> { ["temperature"] = "0" });
    }

    static void WriteLines<T>(string file, IEnumerable<T> records, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var log = new JsonLog<T>(file, type);
        foreach (var record in records)
        {
            log.Add(record);
        }
    }

    /// <summary>Everything is correct, and no verdict is to be trusted.</summary>
    sealed class DoubtfulScorer : IScorer
    {
        public int Version => 1;

        public string Name => "doubtful";

        public string Summary => "Doubts.";

        public string? Problem(SuiteTask task) => null;

        public Score Score(SuiteTask task, string answer) => new(Verdict.Correct) { Doubt = "Nobody saw it." };
    }

    /// <summary>Correct is what equals the target; an empty answer cannot be read.</summary>
    sealed class SameScorer : IScorer
    {
        public int Version => 1;

        public string Name => "same";

        public string Summary => "Compares.";

        public string? Problem(SuiteTask task) => null;

        public Score Score(SuiteTask task, string answer) => answer switch
        {
            "" => new(Verdict.Unparsed),
            _ when answer == task.Target => new(Verdict.Correct, answer),
            _ => new(Verdict.Incorrect, answer),
        };
    }
}
