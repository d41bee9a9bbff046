using System.CommandLine;
using LlmBench;
using LlmBench.Cli;
using LlmBench.Cli.Catalogs;
using LlmBench.Cli.Judging;
using LlmBench.Cli.Machines;
using LlmBench.Cli.Reports;
using LlmBench.Cli.Running;
using LlmBench.Cli.Timing;
using LlmBench.Cli.Weights;
using Spectre.Console;

var commands = new RootCommand(Help.With(
    "Measures and judges language models that run on this machine.",
    "llmbench run"))
{
    new RunCommand(),
    new ReportCommand(),
    new ListCommand(),
    new CompareCommand(),
    new GenerateCommand(),
    new PullCommand(),
    new ScoreCommand(),
    new ExportCommand(),
    new QuantizeCommand(),
    new CheckCommand(),
    new HardwareCommand(),
    new FitCommand(),
    new TiersCommand(),
    new RecommendCommand(),
    new SpeedCommand(),
    new MergeCommand(),
    new DivergenceCommand(),
    new ParityCommand(),
};
var line = commands.Parse(args);
var resume = line.CommandResult.Command is RunCommand ? ", and 'llmbench run --resume' goes on from there" : "";
try
{
    if (Mistyped.Explain(line) is { } mistake)
    {
        throw new UsageException(mistake);
    }

    return await line.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
}
catch (UsageException error)
{
    Terminal.Error.MarkupLineInterpolated($"[red]{Untrusted.ForTerminal(error.Message)}[/]");
    return ExitCode.Usage;
}
catch (IOException error)
{
    Terminal.Error.MarkupLineInterpolated($"[red]{Untrusted.ForTerminal(error.Message.TrimEnd('.'))}. What was written before is kept{resume}.[/]");
    return ExitCode.Incomplete;
}
catch (OperationCanceledException)
{
    Terminal.Error.MarkupLineInterpolated($"[yellow]Stopped; what was written before is kept{resume}.[/]");
    return ExitCode.Cancelled;
}
