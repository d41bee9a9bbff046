using System.Runtime.ExceptionServices;

namespace LlmBench.Engines.Reference.Network;

/// <summary>
/// Threads that share out the parts of one operation after the other. They spin for a moment before they sleep: a token of a small model is
/// made of dozens of operations of microseconds each. Whoever is free takes the next part, so that an operation never waits for a thread
/// that the system lets wait.
/// </summary>
sealed class WorkerPool : IDisposable
{
    const int SpinsBeforeSleep = 2000;

    /// <summary>Held while an operation runs, so that the pool ends only between two.</summary>
    readonly Lock turn = new();

    /// <summary>Of the sleepers. They count themselves and look for work while they hold it, so that no call is missed.</summary>
    readonly object bed = new();

    readonly Thread[] threads;
    Action<int> job = _ => { };
    volatile int sleeping;
    volatile bool ended;
    volatile Exception? failure;
    int done;

    /// <summary>The next part to be taken; above its 32 bits the number of the operation, so that no two are confused.</summary>
    long next;

    /// <param name="workers">The calling thread included.</param>
    public WorkerPool(int workers)
    {
        (Workers, next) = (workers, workers);
        threads = [.. Enumerable.Range(1, workers - 1).Select(Start)];
    }

    public int Workers { get; }

    /// <summary>Runs <paramref name="part"/> once for each number below <see cref="Workers"/>, at once; returns when all are done.</summary>
    /// <exception cref="Exception">Whatever a part threw, when the others are done.</exception>
    public void Run(Action<int> part)
    {
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(ended, this);
            job = part;
            done = 0;
            Interlocked.Exchange(ref next, ((next >> 32) + 1) << 32);
            Wake();
            WorkAll();
            for (var spinner = default(SpinWait); Volatile.Read(ref done) < Workers;)
            {
                spinner.SpinOnce(sleep1Threshold: -1);
            }
        }

        if (Interlocked.Exchange(ref failure, null) is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            ended = true;
            Interlocked.MemoryBarrier();
            Wake();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    Thread Start(int number)
    {
        var thread = new Thread(Work) { IsBackground = true, Name = $"reference engine {number}" };
        thread.Start();
        return thread;
    }

    void Wake()
    {
        if (sleeping > 0)
        {
            lock (bed)
            {
                Monitor.PulseAll(bed);
            }
        }
    }

    void Work()
    {
        while (!ended)
        {
            WorkAll();
            WaitForWork();
        }
    }

    /// <summary>Takes parts as long as there are some. A part that was taken keeps its operation from ending, and so the job from changing.</summary>
    void WorkAll()
    {
        while (Take() is >= 0 and var part)
        {
            Do(part);
            Interlocked.Increment(ref done);
        }
    }

    /// <returns>-1 when all are taken.</returns>
    int Take()
    {
        while (true)
        {
            var seen = Volatile.Read(ref next);
            if ((int)seen >= Workers)
            {
                return -1;
            }

            if (Interlocked.CompareExchange(ref next, seen + 1, seen) == seen)
            {
                return (int)seen;
            }
        }
    }

    /// <summary>A failure is thrown where <see cref="Run"/> was called: on a thread of its own it would end the process.</summary>
    void Do(int part)
    {
        try
        {
            job(part);
        }
        catch (Exception error) when (Keep(error))
        {
        }
    }

    /// <summary>The first failure is told; others mostly follow from it.</summary>
    bool Keep(Exception error)
    {
        Interlocked.CompareExchange(ref failure, error, null);
        return true;
    }

    bool Idle() => (int)Volatile.Read(ref next) >= Workers && !ended;

    void WaitForWork()
    {
        for (var spins = 0; Idle() && spins < SpinsBeforeSleep; spins++)
        {
            Thread.SpinWait(10);
        }

        if (!Idle())
        {
            return;
        }

        lock (bed)
        {
            Interlocked.Increment(ref sleeping);
            while (Idle())
            {
                Monitor.Wait(bed);
            }

            Interlocked.Decrement(ref sleeping);
        }
    }
}
