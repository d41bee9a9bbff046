using System.Diagnostics;
using System.Numerics.Tensors;

namespace LlmBench.Hardware;

/// <summary>How fast one core reads main memory, in bytes a second: the roofline of generation.</summary>
static class MemoryBandwidth
{
    /// <summary>Larger than the last-level cache of a desktop processor, so that memory answers and not the cache.</summary>
    const int Bytes = 128 << 20;

    /// <summary>The best of three streaming reads after one that pays for page faults; about a tenth of a second.</summary>
    public static double Measure()
    {
        var data = new float[Bytes / sizeof(float)];
        data.AsSpan().Fill(1);
        return Enumerable.Range(0, 3).Max(_ => Read(data));
    }

    static double Read(float[] data)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(TensorPrimitives.Sum<float>(data));
        return Bytes / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
