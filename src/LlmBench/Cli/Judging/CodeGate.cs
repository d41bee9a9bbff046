using LlmBench.Planning;
using LlmBench.Sandbox;
using LlmBench.Sandbox.Checking;
using LlmBench.Sandbox.Guests;
using LlmBench.Scoring.Code;
using LlmBench.Suites;
using Spectre.Console;

namespace LlmBench.Cli.Judging;

/// <summary>Lets model-written code run only in a sandbox that has shown on this machine that it holds, or where the user asked for none.</summary>
static class CodeGate
{
    /// <summary>The plan, without its coding suites where they cannot be scored here and were not asked for by name.</summary>
    /// <param name="named">The user named the suites.</param>
    /// <param name="only">Find what is needed, but prove nothing.</param>
    /// <exception cref="UsageException">A coding suite was named and cannot be scored here.</exception>
    public static RunPlan Admit(RunPlan plan, bool named, bool unsafely, bool only)
    {
        if (!plan.Suites.Any(RunsCode) || unsafely || Problem(only) is not { } problem)
        {
            return plan;
        }

        var others = plan.Suites.Where(suite => !RunsCode(suite)).ToList();
        if (named || others is [])
        {
            throw new UsageException(problem);
        }

        var left = string.Join(", ", plan.Suites.Where(RunsCode).Select(suite => $"'{suite.Name}'"));
        Terminal.Error.MarkupLineInterpolated($"[yellow]Left out: {left}. {Untrusted.ForTerminal(problem)}[/]");
        return RunPlan.Create([.. plan.Stages.Select(stage => stage.Candidate)], others, plan.Scope, plan.Attempts) with { Parallel = plan.Parallel, RepeatCheck = plan.RepeatCheck };
    }

    /// <returns>None where there is no proven sandbox; <paramref name="problem"/> then says why.</returns>
    public static CodeRunner? TryOpen(bool unsafely, out string? problem)
    {
        try
        {
            problem = unsafely ? null : Problem(only: false);
            return problem is not null ? null : unsafely ? Unsafe() : new(MachineSandbox.Find().Judge, MachineSandbox.Find().Name);
        }
        catch (SandboxException error)
        {
            problem = error.Message;
            return null;
        }
    }

    static CodeRunner Unsafe()
    {
        var none = new Unconfined();
        var runtimes = new Dictionary<Language, IGuestRuntime>
        {
            [Language.Python] = new PythonRuntime(PythonInterpreter.Find()),
            [Language.CSharp] = new CSharpRuntime(none),
        };
        return new(new ProgramJudge(none, runtimes), Unconfined.NameInRecords);
    }

    static bool RunsCode(Suite suite) => suite.Tasks.Any(task => task.Code is not null);

    /// <summary>Why model-written code cannot be run here; none where it can.</summary>
    static string? Problem(bool only)
    {
        try
        {
            var sandbox = MachineSandbox.Find();
            if (only || sandbox.ReadProof() is not null)
            {
                return null;
            }

            Terminal.Error.WriteLine("Proving the sandbox with hostile programs, once on this machine ...");
            return sandbox.Prove(TimeProvider.System.GetUtcNow()).Escapes is [var escape, ..]
                ? $"The sandbox does not hold on this machine ({escape.Program}: {escape.What}); 'llmbench check sandbox' shows all."
                : null;
        }
        catch (SandboxException error)
        {
            return error.Message;
        }
    }
}
