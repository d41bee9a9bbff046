namespace LlmBench.Sandbox.SelfTest;

/// <summary>What the self-test found. The sandbox is proven when there was no escape.</summary>
/// <param name="MemoryBefore">Left on this machine, in bytes; none where the system does not say.</param>
/// <param name="MemoryAfter">The same when all was over.</param>
sealed record SelfTestReport(int Programs, IReadOnlyList<Escape> Escapes, TimeSpan Took, long? MemoryBefore = null, long? MemoryAfter = null)
{
    public bool Proven => Escapes is [];
}
