namespace LlmBench.Sandbox.SelfTest;

/// <summary>What the self-test found. The sandbox is proven when there was no escape.</summary>
sealed record SelfTestReport(int Programs, IReadOnlyList<Escape> Escapes, TimeSpan Took)
{
    public bool Proven => Escapes is [];
}
