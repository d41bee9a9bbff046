namespace LlmBench.Sampling;

/// <summary>The most physical memory that this process was seen to hold. The system's own high-water mark would mix the stages.</summary>
sealed class MemoryPeak
{
    public long Bytes { get; private set; } = Environment.WorkingSet;

    public void Update() => Bytes = Math.Max(Bytes, Environment.WorkingSet);
}
