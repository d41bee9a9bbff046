using System.Globalization;
using LlmBench.Results;

namespace LlmBench.Cli;

/// <summary>The runs in <c>results/</c> of the current folder.</summary>
static class RunFolders
{
    const string Root = "results";

    public static string New(TimeProvider clock) =>
        Path.Combine(Root, clock.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));

    /// <summary>The run that was begun last among those that lack samples.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static RunFolder Unfinished() =>
        All().OrderByDescending(folder => folder.ReadInfo().StartedAt).FirstOrDefault(LacksSamples)
        ?? throw new UsageException($"There is no run to go on with in '{Root}': start one with 'llmbench run', or name its folder with --out.");

    static IEnumerable<RunFolder> All() =>
        Directory.Exists(Root) ? Directory.EnumerateDirectories(Root).Select(path => new RunFolder(path)).Where(folder => folder.Exists) : [];

    static bool LacksSamples(RunFolder folder)
    {
        var info = folder.ReadInfo();
        return folder.ReadSamples().Count() < info.Suites.Sum(suite => suite.Tasks) * info.Attempts * info.Candidates.Count;
    }
}
