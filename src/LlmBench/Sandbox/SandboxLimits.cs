namespace LlmBench.Sandbox;

/// <summary>What one program may use. Whatever goes beyond is stopped, and says so in its verdict.</summary>
/// <param name="CpuSeconds">Processor time of all its threads together, loading included.</param>
/// <param name="Wall">For loading, and again for each call: only a program that waits comes near it.</param>
/// <param name="MemoryBytes">Address space of the process.</param>
/// <param name="Threads">Of the process; it can start no others.</param>
/// <param name="OpenFiles">Descriptors, pipes included.</param>
/// <param name="FileBytes">Of one file; there is no place to write one, but the limit holds for every descriptor.</param>
/// <param name="OutputBytes">Printed text; the last lines are kept.</param>
/// <param name="FrameBytes">Of one returned value.</param>
sealed record SandboxLimits(
    int CpuSeconds,
    TimeSpan Wall,
    long MemoryBytes = 512L << 20,
    int Threads = 16,
    int OpenFiles = 64,
    long FileBytes = 1 << 20,
    int OutputBytes = 1 << 20,
    int FrameBytes = 8 << 20)
{
    /// <summary>Far more than a task of the bundled suites needs, which take milliseconds.</summary>
    public static SandboxLimits Usual { get; } = new(CpuSeconds: 3, Wall: TimeSpan.FromSeconds(20));

    /// <summary>For a test that runs in a process of its own: the harness hands its values on unread, so larger ones do no harm (HumanEval+ has some of 12 MB).</summary>
    public static SandboxLimits Relayed { get; } = Usual with { FrameBytes = 32 << 20 };
}
