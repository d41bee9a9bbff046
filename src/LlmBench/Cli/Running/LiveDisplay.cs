using LlmBench.Planning;
using Spectre.Console;

namespace LlmBench.Cli.Running;

/// <summary>A bar per candidate with samples done, accuracy so far, speed and time left: for a terminal.</summary>
sealed class LiveDisplay(RunPlan plan, IAnsiConsole console) : RunDisplay(plan, console)
{
    ProgressContext? context;
    ProgressTask? bar;
    string label = "";

    public override Task WhileAsync(Func<Task> run) =>
        Console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async started =>
            {
                context = started;
                await run();
            });

    protected override void Started(Stage stage)
    {
        label = Terminal.Plain(stage.Candidate.Label);
        bar = context!.AddTask($"{label}: loading", maxValue: Remaining);
    }

    protected override void Progressed()
    {
        bar!.Value = Tally.Samples;
        bar.Description = $"{label}: {Tally.Samples}/{Remaining}, {Figures()}";
    }

    protected override void Ended(string? failure)
    {
        if (failure is not null)
        {
            bar!.Description = $"{label}: [red]not loaded: {Terminal.Plain(failure)}[/]";
        }

        bar!.StopTask();
    }
}
