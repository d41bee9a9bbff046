using System.Text.Json;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Suites;

namespace LlmBench.Cli.Running;

/// <summary>The files that a run writes while it goes on, and what an earlier part of it left there.</summary>
sealed class RunOutput : IDisposable
{
    readonly RunLock writing;
    readonly JsonLog<Sample> samples;
    readonly JsonLog<LoadRecord> loads;
    readonly JsonLog<Sample>? repeats;
    readonly Lazy<JsonLog<ProbeRecord>> probes;

    RunOutput(RunFolder folder, RunLock writing, bool repeating)
    {
        this.writing = writing;
        Folder = folder;
        TornBytes = JsonLines.CutTornLine(folder.SamplesFile) + JsonLines.CutTornLine(folder.LoadsFile) + JsonLines.CutTornLine(folder.RepeatsFile) + JsonLines.CutTornLine(folder.ProbesFile);
        Interrupted = File.Exists(folder.UnderWayFile) ? File.ReadAllText(folder.UnderWayFile) : null;
        var there = folder.ReadSamples().Select(sample => (Key: SampleKey.Of(sample), sample.EngineFailed)).ToList();
        Taken = there.Where(sample => !sample.EngineFailed).Select(sample => sample.Key).ToHashSet();
        Failed = there.Where(sample => sample.EngineFailed).Select(sample => sample.Key).ToHashSet();
        samples = new(folder.SamplesFile, ResultJson.Lines.Sample);
        loads = new(folder.LoadsFile, ResultJson.Lines.LoadRecord);
        Repeated = folder.ReadRepeats().Where(sample => !sample.EngineFailed).Select(SampleKey.Of).ToHashSet();
        repeats = repeating ? new(folder.RepeatsFile, ResultJson.Lines.Sample) : null;
        probes = new(() => new(folder.ProbesFile, ResultJson.Lines.ProbeRecord));
    }

    public RunFolder Folder { get; }

    /// <summary>Samples that need not be taken again.</summary>
    public IReadOnlySet<SampleKey> Taken { get; }

    /// <summary>Samples in which the engine failed: they are asked again.</summary>
    public IReadOnlySet<SampleKey> Failed { get; }

    /// <summary>Samples of the repeat check that need not be taken again.</summary>
    public IReadOnlySet<SampleKey> Repeated { get; }

    /// <summary>The key of the candidate that was being measured when the program died; none where it ended in order.</summary>
    public string? Interrupted { get; }

    /// <summary>The length of the torn last line that was dropped; 0 when there was none.</summary>
    public long TornBytes { get; }

    /// <param name="machine">Describes the machine for the record of a new run.</param>
    /// <exception cref="UsageException">The folder cannot be written, or holds another run; nothing was changed.</exception>
    public static RunOutput Open(string path, RunPlan plan, IReadOnlyList<string> arguments, DateTimeOffset now, Func<JsonElement>? machine = null)
    {
        var folder = new RunFolder(path);
        var info = RunRecord.Of(plan, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), arguments, now);
        try
        {
            RefuseUnfit(folder);
            Directory.CreateDirectory(path);
            return Open(folder, info, plan, machine);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The run folder '{path}' cannot be written: {error.Message}");
        }
    }

    public void Add(Sample sample) => samples.Add(Failed.Contains(SampleKey.Of(sample)) ? sample with { AskedAgain = true } : sample);

    public void AddRepeat(Sample sample) => repeats!.Add(sample);

    public void Add(LoadRecord load) => loads.Add(load);

    /// <summary>A candidate is about to be loaded.</summary>
    public void Begin(string candidate) => File.WriteAllText(Folder.UnderWayFile, candidate);

    /// <summary>All is done with the candidate that was begun.</summary>
    public void End() => File.Delete(Folder.UnderWayFile);

    public void Add(ProbeRecord probe) => probes.Value.Add(probe);

    public void Dispose()
    {
        End();
        samples.Dispose();
        loads.Dispose();
        repeats?.Dispose();
        if (probes.IsValueCreated)
        {
            probes.Value.Dispose();
        }

        writing.Dispose();
    }

    static RunOutput Open(RunFolder folder, RunInfo info, RunPlan plan, Func<JsonElement>? machine)
    {
        var writing = new RunLock(folder);
        try
        {
            Prepare(folder, info, plan, machine);
            return new(folder, writing, plan.RepeatCheck > 0);
        }
        catch
        {
            writing.Dispose();
            throw;
        }
    }

    static void RefuseUnfit(RunFolder folder)
    {
        if (File.Exists(folder.Path))
        {
            throw new UsageException($"'{folder.Path}' is a file: name a folder for the run.");
        }

        if (!folder.Exists && Directory.Exists(folder.Path) && Directory.EnumerateFileSystemEntries(folder.Path).Any(entry => !IsBegun(entry)))
        {
            throw new UsageException($"'{folder.Path}' is not empty and holds no run: name a new folder with --out.");
        }
    }

    /// <summary>What a run that was killed before it had a record leaves behind.</summary>
    static bool IsBegun(string entry) => Path.GetFileName(entry) is "suites" or "run.lock" or "run.json.new";

    static void Prepare(RunFolder folder, RunInfo info, RunPlan plan, Func<JsonElement>? machine)
    {
        if (!folder.Exists)
        {
            Create(folder, info with { Machine = machine?.Invoke() }, plan);
        }
        else if (RunRecord.Difference(folder.ReadInfo(), info) is { } difference)
        {
            throw new UsageException($"'{folder.Path}' holds another run ({difference}): name another folder with --out.");
        }
    }

    /// <summary>The run's record comes last: a folder without one holds no run.</summary>
    static void Create(RunFolder folder, RunInfo info, RunPlan plan)
    {
        foreach (var suite in plan.Suites)
        {
            SuiteWriter.Write(suite, Path.Combine(folder.SuitesFolder, suite.Name));
        }

        folder.WriteInfo(info);
    }
}
