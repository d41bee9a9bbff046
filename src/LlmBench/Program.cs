using System.CommandLine;
using LlmBench.Cli.Catalogs;
using LlmBench.Cli.Judging;
using LlmBench.Cli.Machines;
using LlmBench.Cli.Reports;
using LlmBench.Cli.Running;
using LlmBench.Cli.Timing;
using LlmBench.Cli.Weights;
using LlmBench;
using LlmBench.Cli;
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
    Terminal.Error.MarkupLineInterpolated($"[red]{Untrusted.ForTerminal(error.Message.TrimEnd('.'))}. What was written before is kept; 'llmbench run --resume' goes on from there.[/]");
    return ExitCode.Incomplete;
}
catch (OperationCanceledException)
{
    Terminal.Error.MarkupLine("[yellow]Stopped; the samples taken so far are kept, and 'llmbench run --resume' goes on from there.[/]");
    return ExitCode.Cancelled;
}
