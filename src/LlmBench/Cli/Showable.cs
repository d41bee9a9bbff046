using LlmBench.Metrics.Statistics;
using LlmBench.Planning;
using Spectre.Console;

namespace LlmBench.Cli;

/// <summary>Says before a run how large a difference between two candidates must be for its tasks to show it.</summary>
static class Showable
{
    /// <summary>Shares of the tasks on which two candidates may differ: quantizations of one model do on few, models of one size on many.</summary>
    static readonly double[] Discordances = [0.1, 0.3];

    public static void Write(RunPlan plan, IAnsiConsole console)
    {
        foreach (var suite in plan.Suites)
        {
            var tasks = suite.TasksOf(plan.Scope).Count();
            console.WriteLine(FormattableString.Invariant($"{suite.Name}: {tasks} tasks can show {string.Join(", or ", Discordances.Select(share => Of(tasks, share)))}."));
        }
    }

    static string Of(int tasks, double discordance) =>
        SmallestDifference.Of(tasks, discordance) is { } smallest
            ? FormattableString.Invariant($"a difference of {smallest * 100:0.0} points or more between candidates that differ on {discordance * 100:0} % of them")
            : FormattableString.Invariant($"none between candidates that differ on {discordance * 100:0} % of them");
}
