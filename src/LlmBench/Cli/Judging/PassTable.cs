using System.Globalization;
using LlmBench.Cli.Catalogs;
using LlmBench.Metrics;
using LlmBench.Metrics.Statistics;
using Spectre.Console;

namespace LlmBench.Cli.Judging;

/// <summary>pass@k of other programs' answers, each with its 95 % interval.</summary>
static class PassTable
{
    /// <summary>Those that the field reports (Chen et al. 2021).</summary>
    static readonly int[] Known = [1, 10, 100];

    /// <param name="tasks">Those that are answered.</param>
    public static Table Of(IReadOnlyList<TaskCount> tasks)
    {
        var table = ListCommand.Table("Metric", "Value", "95 % interval", "Tasks");
        foreach (var k in Known.Where(k => k == 1 || tasks.Any(task => task.Samples >= k)))
        {
            table.AddRow($"pass@{k}", Value(tasks, k), IntervalOf(tasks, k) is { } interval ? $"{Percent(interval.Low)} to {Percent(interval.High)}" : "", tasks.Count.ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    static string Value(IReadOnlyList<TaskCount> tasks, int k) => PassAtK.Mean(tasks, k) is { } mean
        ? Percent(mean)
        : string.Create(CultureInfo.InvariantCulture, $"undefined: {tasks.Count(task => task.Samples < k)} tasks have fewer than {k} answers");

    /// <summary>With one answer a task it is a share, which has a better interval than drawing again gives.</summary>
    static Interval? IntervalOf(IReadOnlyList<TaskCount> tasks, int k) =>
        k == 1 && tasks.All(task => task.Samples == 1) ? Wilson.OfClusters(tasks) : PassAtKInterval.Of(tasks.Select(task => (task.Samples, task.Correct)), k);

    static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");
}
