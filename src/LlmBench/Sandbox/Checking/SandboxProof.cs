namespace LlmBench.Sandbox.Checking;

/// <summary>That the self-test passed with exactly this sandbox on exactly this machine.</summary>
/// <param name="Subject">Machine, kernel, user, this program, the sandbox and the runtimes: a proof of anything else does not count.</param>
sealed record SandboxProof(string Subject, DateTimeOffset At, int Programs, double Seconds)
{
    public int Schema { get; init; } = 1;
}
