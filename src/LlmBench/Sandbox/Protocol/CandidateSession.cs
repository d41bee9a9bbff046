using System.Diagnostics;
using LlmBench.Sandbox.Guests;
using LlmBench.Sandbox.Values;

namespace LlmBench.Sandbox.Protocol;

/// <summary>A candidate's program in a guest of its own, ready to be asked. Not for several threads.</summary>
sealed class CandidateSession : IDisposable
{
    readonly GuestProcess guest;
    readonly SandboxLimits limits;
    readonly string entryPoint;

    CandidateSession(GuestProcess guest, SandboxLimits limits, string entryPoint, Value program)
    {
        (this.guest, this.limits, this.entryPoint) = (guest, limits, entryPoint);
        Loaded = Result(() => guest.Ask(Frame.Load, Bytes(program)), null);
    }

    /// <summary>Pass where the program could be loaded.</summary>
    public CheckResult Loaded { get; }

    /// <exception cref="SandboxException">The sandbox does not start.</exception>
    public static CandidateSession Start(ISandbox sandbox, IGuestRuntime runtime, string entryPoint, Value program, SandboxLimits limits)
    {
        var guest = sandbox.Start(runtime.Guest, limits);
        Confine(guest, runtime.Limits(limits));
        return new(guest, limits, entryPoint, program);
    }

    /// <summary>Nothing hostile has run yet: whatever goes wrong here is the sandbox's fault.</summary>
    /// <exception cref="SandboxException">The guest does not answer.</exception>
    public static void Confine(GuestProcess guest, Value limits)
    {
        if (guest.Ask(Frame.Limits, Bytes(limits)) is { Kind: Frame.Returned })
        {
            return;
        }

        var said = guest.End().ReplaceLineEndings(" ").Trim();
        guest.Dispose();
        throw new SandboxException($"The sandbox does not start: {said}");
    }

    public CheckResult Ask(Check check) => Result(
        () => guest.Ask(Frame.Call, Bytes(new Value.Tuple([new Value.Text(entryPoint), new Value.List(check.Arguments)]))), check.Expected);

    /// <summary>Asks with bytes that somebody else wrote, and hands back the answer unread.</summary>
    /// <returns>None where the process ended or was stopped: <see cref="NoAnswer"/> says why.</returns>
    /// <exception cref="ProtocolException">What came is no answer.</exception>
    public Frame? Relay(byte[] call) => guest.Ask(Frame.Call, call) switch
    {
        { Kind: Frame.Returned or Frame.Raised } answer => answer,
        null => null,
        _ => throw new ProtocolException("There is no such frame."),
    };

    public (CheckVerdict Verdict, string Reason) NoAnswer()
    {
        if (guest.Cause is StopCause.Output)
        {
            return (CheckVerdict.OutputLimit, $"printed more than {limits.OutputBytes} bytes");
        }

        var exit = guest.Cause is StopCause.None ? guest.WaitForEnd() : 0;
        return guest.Cause is StopCause.Wall ? (CheckVerdict.Timeout, $"no answer within {limits.Wall.TotalSeconds:0.#} s")
            : IsCpuLimit(exit) ? (CheckVerdict.Timeout, $"used {limits.CpuSeconds} s of processor time")
            : (CheckVerdict.Crashed, "the process ended without an answer");
    }

    /// <summary>Ends the program.</summary>
    /// <returns>The last of what it printed.</returns>
    public string End() => guest.End();

    public void Dispose() => guest.Dispose();

    static byte[] Bytes(Value value) => new ValueWriter().Add(value).Written.ToArray();

    /// <param name="expected">None where any value will do.</param>
    CheckResult Result(Func<Frame?> ask, Value? expected)
    {
        var start = Stopwatch.GetTimestamp();
        var (verdict, reason) = Answer();
        return new(verdict, reason, Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 3));

        (CheckVerdict Verdict, string? Reason) Answer()
        {
            try
            {
                return ask() is { } frame ? Read(frame, expected) : NoAnswer();
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
        Value.Tuple([Value.Text(var name), Value.Text(var said)]) => (CheckVerdict.Error, said is "" ? name : $"{name}: {said}"),
        _ => throw new ProtocolException("An exception is a name and a text."),
    };

    /// <summary>
    /// The kernel ends a process at its limit with SIGXCPU (24), or with SIGKILL (9) where it ignores that; not before the time is over. Its clock
    /// has run for some milliseconds when ours begins, and it counts in ticks.
    /// </summary>
    bool IsCpuLimit(int exit) => exit is 128 + 24 or 128 + 9 && guest.Age.TotalSeconds >= 0.8 * limits.CpuSeconds;
}
