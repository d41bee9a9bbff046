namespace LlmBench.Hardware;

/// <summary>How fast all cores together move bytes between memory and registers, measured, in bytes a second.</summary>
/// <param name="ReadBytesPerSecond">Streaming read: the sum of an array.</param>
/// <param name="TriadBytesPerSecond"><c>a = b + s * c</c>, three arrays counted, as STREAM counts (McCalpin 1995).</param>
/// <param name="ArrayBytes">Of one array.</param>
/// <param name="Method">In words, for readers of a result.</param>
sealed record Bandwidth(double ReadBytesPerSecond, double TriadBytesPerSecond, int Threads, long ArrayBytes, string Method);
