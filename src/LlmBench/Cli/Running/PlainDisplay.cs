using LlmBench.Planning;
using Spectre.Console;

namespace LlmBench.Cli.Running;

/// <summary>A line when a stage starts, at each quarter of it, and when it ends: for files and pipes.</summary>
sealed class PlainDisplay(RunPlan plan, IAnsiConsole console) : RunDisplay(plan, console)
{
    string label = "";
    int number;

    public override Task WhileAsync(Func<Task> run) => run();

    protected override void Started(Stage stage)
    {
        label = stage.Candidate.Label;
        number = Plan.Stages.ToList().IndexOf(stage) + 1;
        Line($"loading, {Remaining} samples to take");
    }

    protected override void Progressed()
    {
        if (Tally.Samples * 4 / Remaining > (Tally.Samples - 1) * 4 / Remaining)
        {
            Line($"{Tally.Samples}/{Remaining} samples, {Figures().Trim()}");
        }
    }

    protected override void Ended(string? failure)
    {
        if (failure is not null)
        {
            Line($"not loaded: {failure}");
        }
    }

    void Line(string text) => Console.WriteLine(Untrusted.ForTerminal($"[{number}/{Plan.Stages.Count}] {label}: {text}"));
}
