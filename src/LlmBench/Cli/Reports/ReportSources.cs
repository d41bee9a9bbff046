using LlmBench.Results;
using LlmBench.Results.SpeedRuns;

namespace LlmBench.Cli.Reports;

/// <summary>What a report is made of: runs, which hold answers, and speed runs, which hold tests.</summary>
sealed record ReportSources(IReadOnlyList<RunFolder> Runs, IReadOnlyList<SpeedFolder> Speeds)
{
    /// <summary>What lies in the folders named.</summary>
    /// <exception cref="UsageException">One holds neither a run nor a speed run, or is named twice.</exception>
    public static ReportSources Named(IReadOnlyList<string> paths)
    {
        var speeds = paths.Select(path => new SpeedFolder(path)).Where(folder => folder.Exists).ToList();
        var runs = RunFolders.Named(paths, path => new SpeedFolder(path).Exists);
        return new([.. runs.Where(run => run.Exists)], speeds);
    }
}
