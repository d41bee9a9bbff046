using System.Collections.Concurrent;
using LlmBench.Sandbox.Guests;
using LlmBench.Sandbox.Protocol;

namespace LlmBench.Sandbox.Checking;

/// <summary>
/// Runs a candidate's program and asks it the checks one by one. The expected values never come into its process; its exit code and printed
/// text mean nothing. Safe to use from several threads.
/// </summary>
sealed class ProgramJudge(ISandbox sandbox, IReadOnlyDictionary<Language, IGuestRuntime> runtimes)
{
    /// <summary>A program that is longer was not written to solve a task.</summary>
    const int LongestSource = 256 * 1024;

    /// <summary>A data set's tests are trusted not to loop; a candidate's data could still keep one busy.</summary>
    static readonly SandboxLimits Checking = SandboxLimits.Usual with { CpuSeconds = 1_000_000 };

    readonly ConcurrentBag<GuestProcess> checkers = [];

    /// <param name="toTheEnd">Ask all checks that can be asked; else only up to the first that does not pass.</param>
    /// <exception cref="SandboxException">The sandbox failed; the program is not judged.</exception>
    public ProgramResult Judge(CandidateProgram program, IReadOnlyList<Check> checks, SandboxLimits limits, bool toTheEnd = false) =>
        InSession(program, limits, session => AskAll(session, checks, toTheEnd));

    /// <summary>Judges by a data set's own test, which runs in a process of its own with a proxy for the function.</summary>
    /// <exception cref="SandboxException">The sandbox failed; the program is not judged.</exception>
    public ProgramResult Judge(CandidateProgram program, TestScript test, SandboxLimits limits) =>
        InSession(program, limits, session => [Check(session, program.EntryPoint, test)]);

    /// <summary>Ends what is kept from program to program.</summary>
    public void Rest()
    {
        while (checkers.TryTake(out var checker))
        {
            checker.Dispose();
        }

        foreach (var runtime in runtimes.Values)
        {
            runtime.Rest();
        }
    }

    ProgramResult InSession(CandidateProgram program, SandboxLimits limits, Func<CandidateSession, List<CheckResult>> ask)
    {
        if (program.Source.Length > LongestSource)
        {
            return new([new(CheckVerdict.Error, "The program is longer than 256 KiB.", 0)], "");
        }

        try
        {
            var runtime = runtimes[program.Language];
            using var session = CandidateSession.Start(sandbox, runtime, program.EntryPoint, runtime.Load(program.Source), limits);
            return session.Loaded.Verdict is CheckVerdict.Pass ? new(ask(session), session.End()) : new([session.Loaded], session.End());
        }
        catch (CompileErrorException error)
        {
            return new([new(CheckVerdict.CompileError, error.Message, 0)], "");
        }
    }

    static List<CheckResult> AskAll(CandidateSession session, IReadOnlyList<Check> checks, bool toTheEnd)
    {
        var results = new List<CheckResult>();
        foreach (var check in checks)
        {
            results.Add(session.Ask(check));
            if (results[^1].Verdict is not CheckVerdict.Pass && (!toTheEnd || results[^1].Verdict is not (CheckVerdict.Fail or CheckVerdict.Error)))
            {
                break;
            }
        }

        return results;
    }

    CheckResult Check(CandidateSession session, string entryPoint, TestScript test)
    {
        var start = TimeProvider.System.GetTimestamp();
        var checker = checkers.TryTake(out var idle) ? idle : StartChecker();
        var (verdict, reason) = new ScriptedCheck(checker, session).Run(entryPoint, test);
        if (checker.Cause is StopCause.None)
        {
            checkers.Add(checker);
        }
        else
        {
            checker.Dispose();
        }

        return new(verdict, reason, Math.Round(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds, 3));
    }

    GuestProcess StartChecker()
    {
        var runtime = (PythonRuntime)runtimes[Language.Python];
        var checker = sandbox.Start(runtime.Checker, Checking);
        CandidateSession.Confine(checker, runtime.Limits(Checking));
        return checker;
    }
}
