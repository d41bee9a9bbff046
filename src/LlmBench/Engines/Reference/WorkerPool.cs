using System.Runtime.ExceptionServices;

namespace LlmBench.Engines.Reference;

/// <summary>
/// Threads that share out the rows of one operation after the other. They spin for a moment before they sleep: a token of a small model is
/// made of dozens of operations of microseconds each.
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
    volatile int generation;
    volatile int sleeping;
    volatile bool ended;
    volatile Exception? failure;
    int running;

    /// <param name="workers">The calling thread included.</param>
    public WorkerPool(int workers)
    {
        Workers = workers;
        threads = [.. Enumerable.Range(1, workers - 1).Select(Start)];
    }

    public int Workers { get; }

    /// <summary>Runs <paramref name="part"/> once for each worker's number, on all workers at once; returns when all are done.</summary>
    /// <exception cref="Exception">Whatever a worker's part threw, when the others are done.</exception>
    public void Run(Action<int> part)
    {
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(ended, this);
            job = part;
            Volatile.Write(ref running, threads.Length);
            Call();
            Work(part, 0);
            for (var spinner = default(SpinWait); Volatile.Read(ref running) > 0;)
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
            Call();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    Thread Start(int number)
    {
        var thread = new Thread(() => Work(number)) { IsBackground = true, Name = $"reference engine {number}" };
        thread.Start();
        return thread;
    }

    /// <summary>Begins the next generation of work and wakes those who sleep.</summary>
    void Call()
    {
        Interlocked.Increment(ref generation);
        if (sleeping > 0)
        {
            lock (bed)
            {
                Monitor.PulseAll(bed);
            }
        }
    }

    void Work(int number)
    {
        for (var done = 0; ; done++)
        {
            WaitPast(done);
            if (ended)
            {
                return;
            }

            Work(job, number);
            Interlocked.Decrement(ref running);
        }
    }

    /// <summary>A failure is thrown where <see cref="Run"/> was called: on a thread of its own it would end the process.</summary>
    void Work(Action<int> part, int number)
    {
        try
        {
            part(number);
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

    void WaitPast(int done)
    {
        for (var spins = 0; generation == done && spins < SpinsBeforeSleep; spins++)
        {
            Thread.SpinWait(10);
        }

        if (generation != done)
        {
            return;
        }

        lock (bed)
        {
            Interlocked.Increment(ref sleeping);
            while (generation == done)
            {
                Monitor.Wait(bed);
            }

            Interlocked.Decrement(ref sleeping);
        }
    }
}
