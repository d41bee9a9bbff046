using LlmBench.Sandbox.Protocol;
using LlmBench.Sandbox.Values;

namespace LlmBench.Sandbox.Checking;

/// <summary>Brings a test's questions to the candidate and the answers back. Only what the test's process says decides.</summary>
sealed class ScriptedCheck(GuestProcess checker, CandidateSession session)
{
    const byte Script = (byte)'k', Question = (byte)'Q', Passed = (byte)'P', Failed = (byte)'F';

    /// <summary>A checker that broke off in the middle is stopped, so that it is not used again.</summary>
    public (CheckVerdict Verdict, string? Reason) Run(string entryPoint, TestScript test)
    {
        var script = new Value.Tuple([new Value.Text(test.Setup), new Value.Text(test.Test), new Value.Text(entryPoint), new Value.List([.. test.Classes.Select(name => new Value.Text(name))])]);
        var said = Hear(Script, new ValueWriter().Add(script).Written);
        while (said is { Kind: Question } question)
        {
            var (answer, broken) = AskCandidate(question.Payload);
            if (answer is not { } frame)
            {
                checker.End();
                return broken;
            }

            said = Hear(frame.Kind, frame.Payload);
        }

        return said switch
        {
            { Kind: Passed } => (CheckVerdict.Pass, null),
            { Kind: Failed } failure => Failure(ValueReader.Read(failure.Payload)),
            _ => Lost(),
        };
    }

    (Frame? Answer, (CheckVerdict, string?) Broken) AskCandidate(byte[] call)
    {
        try
        {
            return session.Relay(call) is { } answer ? (answer, default) : (null, session.NoAnswer());
        }
        catch (ProtocolException error)
        {
            return (null, (CheckVerdict.ProtocolViolation, error.Message));
        }
    }

    Frame? Hear(byte kind, ReadOnlySpan<byte> payload)
    {
        try
        {
            return checker.Ask(kind, payload);
        }
        catch (ProtocolException)
        {
            return null;
        }
    }

    /// <summary>The test ended with the exception, whoever raised it.</summary>
    static (CheckVerdict Verdict, string? Reason) Failure(Value value) => value switch
    {
        Value.Tuple([Value.Text("MemoryError"), ..]) => (CheckVerdict.Memory, "out of memory"),
        Value.Tuple([Value.Text("AssertionError"), Value.Text(var said)]) => (CheckVerdict.Fail, said is "" ? "an assertion does not hold" : said),
        Value.Tuple([Value.Text(var name), Value.Text(var said)]) => (CheckVerdict.Error, $"{name}: {said}"),
        _ => (CheckVerdict.Error, "the test failed"),
    };

    /// <summary>The candidate's answer kept the test busy until its time was over, or broke it.</summary>
    (CheckVerdict Verdict, string? Reason) Lost()
    {
        checker.End();
        return (CheckVerdict.Timeout, "the test did not end with this answer");
    }
}
