using LlmBench.Sandbox.Protocol;

namespace LlmBench.Sandbox;

/// <summary>Starts a guest, a process that is to run hostile code, so that it can reach nothing but its pipes to the harness.</summary>
interface ISandbox
{
    /// <summary>Recorded with every verdict.</summary>
    string Name { get; }

    /// <summary>Name and version of what contains the guest, and everything that a proof of it depends on.</summary>
    string Identity { get; }

    /// <exception cref="SandboxException">It cannot be started.</exception>
    GuestProcess Start(Guest guest, SandboxLimits limits);
}
