namespace LlmBench.Hardware.Fit;

/// <summary>The speed that memory bandwidth allows: every token reads the active weights once, and the keys and values of what came before it.</summary>
static class Roofline
{
    /// <summary>tok/s that nothing but speculation, batching or a cache can exceed.</summary>
    /// <param name="kvBytes">Of the positions already in the context.</param>
    public static double Ceiling(double bytesPerSecond, long activeBytes, long kvBytes = 0) => bytesPerSecond / (activeBytes + kvBytes);
}
