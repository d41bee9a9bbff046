using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LlmBench.Hardware;

/// <summary>Three arrays and the threads that stream over them, each over a part that it was the first to touch.</summary>
sealed unsafe class MemoryStreams : IDisposable
{
    const int Alignment = 4096;
    const float Scale = 3;

    readonly float* memory;
    readonly nint length;
    readonly Barrier barrier;
    readonly Thread[] threads;
    readonly double[] sums;
    Action<int> job;
    long start;
    long stop;
    bool ended;

    /// <param name="bytes">Of one array; rounded down so that all threads have the same share of whole pages.</param>
    public MemoryStreams(int workers, long bytes)
    {
        Workers = workers;
        length = (nint)Math.Max(1, bytes / (Alignment * workers)) * Alignment / sizeof(float) * workers;
        memory = (float*)NativeMemory.AlignedAlloc((nuint)(3 * Bytes), Alignment);
        sums = new double[workers];
        job = Touch;
        barrier = new(workers, Mark);
        threads = [.. Enumerable.Range(1, workers - 1).Select(Start)];
        Run(Touch);
    }

    public int Workers { get; }

    public long Bytes => (long)length * sizeof(float);

    public double ReadSeconds() => Run(Read);

    public double TriadSeconds() => Run(Triad);

    public void Dispose()
    {
        ended = true;
        barrier.SignalAndWait();
        foreach (var thread in threads)
        {
            thread.Join();
        }

        barrier.Dispose();
        NativeMemory.AlignedFree(memory);
    }

    /// <summary>From the moment that all threads stand at the start until the last one is done.</summary>
    double Run(Action<int> part)
    {
        job = part;
        Step(0);
        return Stopwatch.GetElapsedTime(start, stop).TotalSeconds;
    }

    /// <returns>Whether there may be another step. Only asked between the barriers: a worker that left before them would leave the others waiting.</returns>
    bool Step(int worker)
    {
        barrier.SignalAndWait();
        if (ended)
        {
            return false;
        }

        job(worker);
        barrier.SignalAndWait();
        return true;
    }

    /// <summary>Called by the barrier once a phase: the phases are start, stop, start, stop.</summary>
    void Mark(Barrier phases) => (start, stop) = (stop, Stopwatch.GetTimestamp());

    Thread Start(int worker)
    {
        var thread = new Thread(() => Work(worker)) { IsBackground = true, Name = $"memory bandwidth {worker}" };
        thread.Start();
        return thread;
    }

    void Work(int worker)
    {
        while (Step(worker))
        {
        }
    }

    float* Part(int array, int worker) => memory + (array * length) + (length / Workers * worker);

    Span<float> Span(int array, int worker) => new(Part(array, worker), (int)(length / Workers));

    void Touch(int worker)
    {
        for (var array = 0; array < 3; array++)
        {
            Span(array, worker).Fill(array);
        }
    }

    /// <summary>Compiled at once as well as it ever will be: a few passes are too few for the runtime to find out that it is worth it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Read(int worker)
    {
        var (sum, sum1, sum2, sum3) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
        for (float* at = Part(0, worker), end = at + (length / Workers); at < end; at += 4 * Vector<float>.Count)
        {
            sum += Vector.Load(at);
            sum1 += Vector.Load(at + Vector<float>.Count);
            sum2 += Vector.Load(at + (2 * Vector<float>.Count));
            sum3 += Vector.Load(at + (3 * Vector<float>.Count));
        }

        sums[worker] = Vector.Sum(sum + sum1 + sum2 + sum3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Triad(int worker)
    {
        float* a = Part(0, worker), b = Part(1, worker), c = Part(2, worker);
        var scale = new Vector<float>(Scale);
        for (nint i = 0; i < length / Workers; i += Vector<float>.Count)
        {
            Vector.Store(Vector.Load(b + i) + (scale * Vector.Load(c + i)), a + i);
        }
    }
}
