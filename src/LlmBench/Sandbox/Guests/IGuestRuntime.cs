using LlmBench.Sandbox.Protocol;
using LlmBench.Sandbox.Values;

namespace LlmBench.Sandbox.Guests;

/// <summary>How programs of one language are loaded and called.</summary>
interface IGuestRuntime
{
    /// <summary>For people and records: <c>CPython 3.11.2</c>.</summary>
    string Version { get; }

    Guest Guest { get; }

    /// <summary>The first request: the limits that the guest puts on itself. Its answer shows that the sandbox works; nothing hostile has run yet.</summary>
    Value Limits(SandboxLimits limits);

    /// <summary>The second request: the program, as the guest loads it.</summary>
    /// <exception cref="CompileErrorException">It does not compile.</exception>
    Value Load(string source);

    /// <summary>Ends what is kept from program to program.</summary>
    void Rest();
}
