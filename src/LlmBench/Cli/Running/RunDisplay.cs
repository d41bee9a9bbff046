using System.Globalization;
using LlmBench.Planning;
using LlmBench.Sampling;
using Spectre.Console;

namespace LlmBench.Cli.Running;

/// <summary>Shows on standard error how a run gets on: bars in a terminal, plain lines elsewhere.</summary>
abstract class RunDisplay(RunPlan plan, IAnsiConsole console)
{
    protected IAnsiConsole Console => console;

    protected RunPlan Plan => plan;

    protected StageTally Tally { get; private set; } = new(plan.Suites);

    /// <summary>Samples of the stage under way that are to be taken.</summary>
    protected int Remaining { get; private set; }

    public static RunDisplay For(RunPlan plan, IAnsiConsole console) =>
        console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal ? new LiveDisplay(plan, console) : new PlainDisplay(plan, console);

    /// <summary>Shows what <paramref name="run"/> tells, until it ends.</summary>
    public abstract Task WhileAsync(Func<Task> run);

    public void Show(RunEvent next)
    {
        switch (next)
        {
            case RunEvent.StageStarted(var stage, var remaining):
                (Tally, Remaining) = (new(plan.Suites), remaining);
                Started(stage);
                break;
            case RunEvent.SampleTaken(var sample):
                Tally.Add(sample);
                Progressed();
                break;
            case RunEvent.StageEnded:
                Ended(null);
                break;
            case RunEvent.StageFailed(_, var reason):
                Ended(reason);
                break;
        }
    }

    protected abstract void Started(Stage stage);

    protected abstract void Progressed();

    /// <param name="failure">Why the model could not be loaded; none when it was.</param>
    protected abstract void Ended(string? failure);

    /// <summary><c>41.7 % correct, 2,140 tok/s</c>.</summary>
    protected string Figures()
    {
        var speed = Tally.TokensPerSecond is { } rate ? string.Create(CultureInfo.InvariantCulture, $", {rate:N0} tok/s") : "";
        var errors = Tally.Errors > 0 ? $", {Tally.Errors} errors" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Tally.CorrectPercent,5:0.0} % correct{speed}{errors}");
    }
}
