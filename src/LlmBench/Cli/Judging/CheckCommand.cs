using System.CommandLine;
using System.Globalization;
using LlmBench.Sandbox;
using LlmBench.Sandbox.SelfTest;
using Spectre.Console;

namespace LlmBench.Cli.Judging;

/// <summary><c>llmbench check</c>: whether this machine can do what a run needs, and how far scorers can be trusted.</summary>
sealed class CheckCommand : Command
{
    const int MostPrograms = 100_000;

    readonly Option<int> programs = new("--programs")
    {
        Description = "How many to run: the set is repeated until there are so many. Default: once.",
        DefaultValueFactory = _ => 1,
    };

    public CheckCommand()
        : base("check", Help.With("Shows whether this machine can do what a run needs, and how far scorers can be trusted.", "llmbench check sandbox", "llmbench check scorers"))
    {
        var sandbox = new Command("sandbox", Help.With(
            "Runs hostile and honest programs, and says whether model-written code can be run here.",
            "llmbench check sandbox",
            "llmbench check sandbox --programs 1000"));
        sandbox.Options.Add(programs);
        sandbox.SetAction(line => CheckSandbox(line.GetValue(programs)));
        Subcommands.Add(sandbox);
        Subcommands.Add(new ScorerCheck());
    }

    static int CheckSandbox(int least)
    {
        if (least is < 1 or > MostPrograms)
        {
            throw new UsageException($"--programs cannot be '{least}': give 1 to {MostPrograms}.");
        }

        try
        {
            var sandbox = MachineSandbox.Find();
            Terminal.Out.MarkupLineInterpolated($"{sandbox.Description}");
            return Show(sandbox.Prove(TimeProvider.System.GetUtcNow(), least));
        }
        catch (SandboxException error)
        {
            throw new UsageException(error.Message);
        }
    }

    static int Show(SelfTestReport report)
    {
        if (report is { MemoryBefore: { } before, MemoryAfter: { } after })
        {
            Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory left on this machine: {before / 1e6:#,0} MB before, {after / 1e6:#,0} MB after."));
        }

        if (report.Proven)
        {
            Terminal.Out.MarkupLineInterpolated(
                $"[green]Proven[/]: {report.Programs} hostile and honest programs got the verdicts they should in {report.Took.TotalSeconds:0.0} s, and nothing was left behind.");
            return ExitCode.Success;
        }

        foreach (var escape in report.Escapes)
        {
            Terminal.Out.MarkupLineInterpolated($"[red]{Untrusted.ForTerminal(escape.Program)}[/]: {Untrusted.ForTerminal(escape.What)}");
        }

        throw new UsageException($"The sandbox does not hold on this machine ({report.Escapes.Count} findings in {report.Programs} programs): coding suites are refused.");
    }
}
