using System.Diagnostics;
using LlmBench.Sandbox.Guests;
using LlmBench.Sandbox.Values;

namespace LlmBench.Sandbox;

/// <summary>
/// Runs a candidate's program and asks it the checks one by one. The expected values never leave this process; the candidate's exit code and
/// printed text mean nothing. Safe to use from several threads.
/// </summary>
sealed class ProgramJudge(ISandbox sandbox, IReadOnlyDictionary<Language, IGuestRuntime> runtimes)
{
    /// <summary>A program that is longer was not written to solve a task.</summary>
    public const int LongestSource = 256 * 1024;

    /// <param name="toTheEnd">Ask all checks that can be asked; else only up to the first that does not pass.</param>
    /// <exception cref="SandboxException">The sandbox failed; the program is not judged.</exception>
    public ProgramResult Judge(CandidateProgram program, IReadOnlyList<Check> checks, SandboxLimits limits, bool toTheEnd = false)
    {
        if (program.Source.Length > LongestSource)
        {
            return new([new(CheckVerdict.Error, "The program is longer than 256 KiB.", 0)], "");
        }

        var runtime = runtimes[program.Language];
        using var guest = sandbox.Start(runtime.Guest, limits);
        Confine(guest, runtime.Limits(limits));
        var loaded = Ask(guest, limits, Frame.Load, runtime.Load(program.Source), null);
        return loaded.Verdict is CheckVerdict.Pass
            ? new(AskAll(guest, limits, program.EntryPoint, checks, toTheEnd), guest.End())
            : new([loaded], guest.End());
    }

    /// <summary>Nothing hostile has run yet: whatever goes wrong here is the sandbox's fault.</summary>
    static void Confine(GuestProcess guest, Value limits)
    {
        if (guest.Ask(Frame.Limits, Bytes(limits)) is not { Kind: Frame.Returned })
        {
            guest.WaitForEnd();
            throw new SandboxException($"The sandbox does not start: {guest.End().ReplaceLineEndings(" ").Trim()}");
        }
    }

    static List<CheckResult> AskAll(GuestProcess guest, SandboxLimits limits, string entryPoint, IReadOnlyList<Check> checks, bool toTheEnd)
    {
        var results = new List<CheckResult>();
        foreach (var check in checks)
        {
            var call = new Value.Tuple([new Value.Text(entryPoint), new Value.List(check.Arguments)]);
            results.Add(Ask(guest, limits, Frame.Call, call, check.Expected));
            if (results[^1].Verdict is not CheckVerdict.Pass && (!toTheEnd || results[^1].Verdict is not (CheckVerdict.Fail or CheckVerdict.Error)))
            {
                break;
            }
        }

        return results;
    }

    static byte[] Bytes(Value value) => new ValueWriter().Add(value).Written.ToArray();

    /// <param name="expected">None where any value will do.</param>
    static CheckResult Ask(GuestProcess guest, SandboxLimits limits, byte kind, Value payload, Value? expected)
    {
        var start = Stopwatch.GetTimestamp();
        var (verdict, reason) = Answer();
        return new(verdict, reason, Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 3));

        (CheckVerdict Verdict, string? Reason) Answer()
        {
            try
            {
                return guest.Ask(kind, Bytes(payload)) is { } frame ? Read(frame, expected) : NoAnswer(guest, limits);
            }
            catch (ProtocolException error)
            {
                return (CheckVerdict.ProtocolViolation, error.Message);
            }
        }
    }

    static (CheckVerdict Verdict, string? Reason) Read(Frame frame, Value? expected) => frame.Kind switch
    {
        Frame.Returned when expected is null => (CheckVerdict.Pass, null),
        Frame.Returned => Compare(expected, ValueReader.Read(frame.Payload)),
        Frame.Raised => Raised(ValueReader.Read(frame.Payload)),
        _ => throw new ProtocolException("There is no such frame."),
    };

    static (CheckVerdict Verdict, string? Reason) Compare(Value expected, Value actual) =>
        ValueComparison.Matches(expected, actual)
            ? (CheckVerdict.Pass, null)
            : (CheckVerdict.Fail, $"returned {ValueText.Of(actual)}, not {ValueText.Of(expected)}");

    static (CheckVerdict Verdict, string? Reason) Raised(Value value) => value switch
    {
        Value.Tuple([Value.Text("MemoryError" or "OutOfMemoryException"), ..]) => (CheckVerdict.Memory, "out of memory"),
        Value.Tuple([Value.Text("CompileError"), Value.Text(var said)]) => (CheckVerdict.CompileError, said),
        Value.Tuple([Value.Text(var name), Value.Text(var said)]) => (CheckVerdict.Error, said is "" ? name : $"{name}: {said}"),
        _ => throw new ProtocolException("An exception is a name and a text."),
    };

    static (CheckVerdict Verdict, string? Reason) NoAnswer(GuestProcess guest, SandboxLimits limits)
    {
        if (guest.Cause is StopCause.Output)
        {
            return (CheckVerdict.OutputLimit, $"printed more than {limits.OutputBytes} bytes");
        }

        var exit = guest.Cause is StopCause.None ? guest.WaitForEnd() : 0;
        return guest.Cause is StopCause.Wall ? (CheckVerdict.Timeout, $"no answer within {limits.Wall.TotalSeconds:0.#} s")
            : IsCpuLimit(exit, guest, limits) ? (CheckVerdict.Timeout, $"used {limits.CpuSeconds} s of processor time")
            : (CheckVerdict.Crashed, "the process ended without an answer");
    }

    /// <summary>The kernel ends a process at its limit with SIGXCPU (24), or with SIGKILL (9) where it ignores that; not before the time is over.</summary>
    static bool IsCpuLimit(int exit, GuestProcess guest, SandboxLimits limits) =>
        exit is 128 + 24 or 128 + 9 && guest.Age.TotalSeconds >= limits.CpuSeconds;
}
