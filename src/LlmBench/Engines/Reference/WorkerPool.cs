namespace LlmBench.Engines.Reference;

/// <summary>
/// Threads that share out the rows of one operation after the other. They spin for a moment before they sleep: a token of a small model is
/// made of dozens of operations of microseconds each.
/// </summary>
sealed class WorkerPool : IDisposable
{
    const int SpinsBeforeSleep = 2000;

    readonly Thread[] threads;
    readonly SemaphoreSlim wake = new(0);
    Action<int> job = _ => { };
    volatile int generation;
    volatile bool ended;
    int running;
    int sleeping;

    /// <param name="workers">The calling thread included.</param>
    public WorkerPool(int workers)
    {
        Workers = workers;
        threads = [.. Enumerable.Range(1, workers - 1).Select(Start)];
    }

    public int Workers { get; }

    /// <summary>Runs <paramref name="part"/> once for each worker's number, on all workers at once; returns when all are done.</summary>
    public void Run(Action<int> part)
    {
        job = part;
        Volatile.Write(ref running, threads.Length);
        Interlocked.Increment(ref generation);
        if (Volatile.Read(ref sleeping) is > 0 and var asleep)
        {
            wake.Release(asleep);
        }

        part(0);
        for (var spinner = default(SpinWait); Volatile.Read(ref running) > 0;)
        {
            spinner.SpinOnce(sleep1Threshold: -1);
        }
    }

    public void Dispose()
    {
        ended = true;
        Interlocked.Increment(ref generation);
        wake.Release(threads.Length + 1);
        foreach (var thread in threads)
        {
            thread.Join();
        }

        wake.Dispose();
    }

    Thread Start(int number)
    {
        var thread = new Thread(() => Work(number)) { IsBackground = true, Name = $"reference engine {number}" };
        thread.Start();
        return thread;
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

            job(number);
            Interlocked.Decrement(ref running);
        }
    }

    void WaitPast(int done)
    {
        for (var spins = 0; generation == done; spins++)
        {
            if (spins < SpinsBeforeSleep)
            {
                Thread.SpinWait(10);
                continue;
            }

            Interlocked.Increment(ref sleeping);
            if (generation == done)
            {
                wake.Wait();
            }

            Interlocked.Decrement(ref sleeping);
        }
    }
}
