using LlmBench.Sandbox.Protocol;
using LlmBench.Sandbox.Values;

namespace LlmBench.Sandbox.Guests;

/// <summary>C# on the .NET that runs this program: compiled in one guest, which is kept, and run in another, which is not.</summary>
sealed class CSharpRuntime(ISandbox sandbox) : IGuestRuntime
{
    /// <summary>Longer programs were not written to solve a task, and can keep a compiler busy.</summary>
    const int LongestSource = 64 * 1024;

    static readonly SandboxLimits Compiling = new(CpuSeconds: 0, Wall: TimeSpan.FromSeconds(10));

    readonly Lazy<CSharpGuests> guests = new(() => new());
    readonly Lock gate = new();
    GuestProcess? compiler;

    public string Version => $".NET {Environment.Version}";

    public Guest Guest => guests.Value.Candidate;

    /// <summary>Data, and address space beyond what the runtime reserves at its start (some gigabytes); the heap's own limit lies below.</summary>
    public Value Limits(SandboxLimits limits) => new Value.List(
    [
        new Value.Integer(limits.CpuSeconds), new Value.Integer(400L << 20), new Value.Integer(600L << 20), new Value.Integer(64), new Value.Integer(128),
        new Value.Integer(limits.FileBytes),
    ]);

    public Value Load(string source)
    {
        if (source.Length > LongestSource)
        {
            throw new CompileErrorException("The program is longer than 64 KiB.");
        }

        lock (gate)
        {
            compiler ??= StartCompiler();
            return Compile(CSharpSource.InClass(source)) ?? throw Overtaxed();
        }
    }

    public void Rest()
    {
        lock (gate)
        {
            compiler?.Dispose();
            compiler = null;
        }
    }

    GuestProcess StartCompiler()
    {
        var started = sandbox.Start(guests.Value.Compiler, Compiling with { Wall = TimeSpan.FromSeconds(60), FrameBytes = 16 << 20 });
        if (started.Ask(Frame.Limits, new ValueWriter().Add(new Value.Nothing()).Written) is { Kind: Frame.Returned }
            && started.Ask(Frame.Load, new ValueWriter().Add(new Value.Text("class Warm;")).Written) is { Kind: Frame.Returned })
        {
            return started;
        }

        var said = started.End();
        started.Dispose();
        throw new SandboxException($"The compiler does not start: {said.ReplaceLineEndings(" ").Trim()}");
    }

    /// <returns>The assembly; none where the compiler did not answer.</returns>
    Value? Compile(string source)
    {
        try
        {
            return compiler!.Ask(Frame.Load, new ValueWriter().Add(new Value.Text(source)).Written, Compiling.Wall) is not { } frame
                ? null
                : frame.Kind is Frame.Returned ? ValueReader.Read(frame.Payload)
                : throw new CompileErrorException(ValueReader.Read(frame.Payload) is Value.Tuple([_, Value.Text(var said)]) ? said : "does not compile");
        }
        catch (ProtocolException)
        {
            return null;
        }
    }

    /// <summary>A compiler that was overtaxed is thrown away; the next program gets a new one.</summary>
    CompileErrorException Overtaxed()
    {
        compiler!.Dispose();
        compiler = null;
        return new($"compiler-limit: no assembly within {Compiling.Wall.TotalSeconds:0} s and 1 GiB");
    }
}
