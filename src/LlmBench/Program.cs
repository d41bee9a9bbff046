using System.CommandLine;
using LlmBench;
using LlmBench.Cli;
using Spectre.Console;

var commands = new RootCommand("Benchmarks and evaluates local language models.");
var command = commands.Parse(args);
try
{
    var exitCode = await command.InvokeAsync(new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    });
    return command.Errors is [] ? exitCode : ExitCode.Usage;
}
catch (UsageException error)
{
    Terminal.Error.MarkupLineInterpolated($"[red]{error.Message}[/]");
    return ExitCode.Usage;
}
catch (OperationCanceledException)
{
    Terminal.Error.MarkupLine("[yellow]Stopped; the samples taken so far are kept.[/]");
    return ExitCode.Cancelled;
}
