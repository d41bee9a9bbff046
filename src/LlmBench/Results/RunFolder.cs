using System.Text.Json;

namespace LlmBench.Results;

/// <summary>One run on disk: everything that a report needs, and enough to repeat the run.</summary>
sealed record RunFolder(string Path)
{
    public string InfoFile => In("run.json");

    public string SamplesFile => In("samples.jsonl");

    public string LoadsFile => In("loads.jsonl");

    /// <summary>Samples of tasks that were asked twice more at temperature 0; there only where a run was asked for it.</summary>
    public string RepeatsFile => In("repeats.jsonl");

    /// <summary>Names the candidate that is being measured, so that a run which native code ended goes on with the others first.</summary>
    public string UnderWayFile => In("underway.txt");

    /// <summary>What several engines made of the same prompts; only there where a run has several.</summary>
    public string ProbesFile => In("parity.jsonl");

    /// <summary>What the native code of an engine said.</summary>
    public string EngineLogFile => In("engine.log");

    /// <summary>There while a program is writing the run, and after one that was killed.</summary>
    public string LockFile => In("run.lock");

    /// <summary>The suites as they were when the run was taken, so that its samples can be scored anywhere and at any time.</summary>
    public string SuitesFolder => In("suites");

    public bool Exists => File.Exists(InfoFile);

    /// <exception cref="UsageException">This is no run, or one of a newer program.</exception>
    public RunInfo ReadInfo()
    {
        if (!Exists)
        {
            throw new UsageException($"'{Path}' holds no run: there is no run.json in it.");
        }

        try
        {
            var info = JsonSerializer.Deserialize(File.ReadAllBytes(InfoFile), ResultJson.Default.RunInfo)!;
            return info.Schema == RunInfo.CurrentSchema
                ? info
                : throw new UsageException($"'{InfoFile}' has schema {info.Schema}; this program reads schema {RunInfo.CurrentSchema}.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"'{InfoFile}', line {error.LineNumber + 1}: {error.Message}");
        }
    }

    /// <summary>All of it or, when the program is killed meanwhile, nothing.</summary>
    public void WriteInfo(RunInfo info)
    {
        var whole = InfoFile + ".new";
        File.WriteAllBytes(whole, JsonSerializer.SerializeToUtf8Bytes(info, ResultJson.Indented.RunInfo));
        File.Move(whole, InfoFile, overwrite: true);
    }

    /// <summary>
    /// In the order of the file, but those in which the engine failed come last, and are left out where a later line takes their place.
    /// </summary>
    public IEnumerable<Sample> ReadSamples()
    {
        var failed = new Dictionary<SampleKey, Sample>();
        foreach (var sample in File.Exists(SamplesFile) ? JsonLines.Read(SamplesFile, ResultJson.Default.Sample) : [])
        {
            if (sample.EngineFailed)
            {
                failed[SampleKey.Of(sample)] = sample;
                continue;
            }

            if (failed.Count > 0)
            {
                failed.Remove(SampleKey.Of(sample));
            }

            yield return sample;
        }

        foreach (var sample in failed.Values)
        {
            yield return sample;
        }
    }

    public IEnumerable<Sample> ReadRepeats() =>
        File.Exists(RepeatsFile) ? JsonLines.Read(RepeatsFile, ResultJson.Default.Sample) : [];

    public IEnumerable<LoadRecord> ReadLoads() =>
        File.Exists(LoadsFile) ? JsonLines.Read(LoadsFile, ResultJson.Default.LoadRecord) : [];

    public IEnumerable<ProbeRecord> ReadProbes() =>
        File.Exists(ProbesFile) ? JsonLines.Read(ProbesFile, ResultJson.Default.ProbeRecord) : [];

    string In(string name) => System.IO.Path.Combine(Path, name);
}
