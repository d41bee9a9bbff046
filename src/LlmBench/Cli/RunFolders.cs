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

    /// <summary>The runs in the folders named.</summary>
    /// <param name="other">Whether a folder without a run holds something else that will do.</param>
    /// <exception cref="UsageException">One holds no run, or is named twice.</exception>
    public static IReadOnlyList<RunFolder> Named(IReadOnlyList<string> paths, Predicate<string>? other = null)
    {
        if (paths.GroupBy(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new UsageException($"'{twice.First()}' is named twice.");
        }

        return [.. paths.Select(path => new RunFolder(path) is var run && (run.Exists || other?.Invoke(path) == true) ? run : throw NoRun(path, other))];
    }

    static UsageException NoRun(string path, Predicate<string>? other)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var beside = Path.GetDirectoryName(full);
        var names = Directory.Exists(beside)
            ? Directory.EnumerateDirectories(beside).Where(folder => folder != full && (new RunFolder(folder).Exists || other?.Invoke(folder) == true)).Select(folder => Path.GetFileName(folder)).ToList()
            : [];
        return new($"'{path}' holds no run: there is no run.json{(other is null ? "" : " and no speed.json")} in it.{Nearest.Hint(Path.GetFileName(full), names)}");
    }

    static IEnumerable<RunFolder> All() =>
        Directory.Exists(Root) ? Directory.EnumerateDirectories(Root).Select(path => new RunFolder(path)).Where(folder => folder.Exists) : [];

    static bool LacksSamples(RunFolder folder)
    {
        var info = folder.ReadInfo();
        return folder.ReadSamples().Count(sample => !sample.EngineFailed) < info.Suites.Sum(suite => suite.Tasks) * info.Attempts * info.Candidates.Count;
    }
}
