namespace LlmBench.Speed;

/// <summary>What loading a candidate took.</summary>
/// <param name="FirstMs">The page cache is as it was found: this program does not empty it.</param>
/// <param name="WarmMs">Loaded again at once, with the file in the page cache.</param>
/// <param name="MemoryBytes">Of this process, after the tests.</param>
sealed record SpeedLoad(string Candidate, int Threads, double FirstMs, double WarmMs, long MemoryBytes);
