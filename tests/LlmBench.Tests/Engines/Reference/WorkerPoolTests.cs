using LlmBench.Engines.Reference.Network;

namespace LlmBench.Tests.Engines.Reference;

/// <summary>Workers do every part of every operation once, whatever goes wrong in one.</summary>
sealed class WorkerPoolTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    public void Every_part_runs_once_each_time_whether_workers_are_awake_or_asleep(int workers)
    {
        var counts = new int[workers];
        using var pool = new WorkerPool(workers);
        for (var round = 1; round <= 300; round++)
        {
            // The longer pauses send the workers to sleep.
            Thread.Sleep(round % 10 == 0 ? 3 : 0);
            pool.Run(worker => counts[worker]++);
            Assert.That(counts, Is.All.EqualTo(round));
        }
    }

    [Test]
    public void No_worker_is_left_asleep_by_another_that_is_quicker()
    {
        using var pool = new WorkerPool(4);
        var sum = 0;
        for (var round = 0; round < 5_000; round++)
        {
            pool.Run(_ => Interlocked.Increment(ref sum));
            Thread.SpinWait(round % 50 == 0 ? 200_000 : 10);
        }

        Assert.That(sum, Is.EqualTo(20_000));
    }

    [TestCase(0)]
    [TestCase(2)]
    public void A_failure_reaches_the_caller_when_the_others_are_done_and_the_pool_goes_on(int failing)
    {
        using var pool = new WorkerPool(3);
        var done = 0;
        var error = Assert.Throws<InvalidOperationException>(() => pool.Run(worker =>
        {
            Interlocked.Increment(ref done);
            if (worker == failing)
            {
                throw new InvalidOperationException("broken");
            }
        }));
        Assert.That(error!.Message, Is.EqualTo("broken"));
        Assert.That(done, Is.EqualTo(3));
        pool.Run(_ => Interlocked.Increment(ref done));
        Assert.That(done, Is.EqualTo(6));
    }

    [Test]
    public async Task Ending_the_pool_waits_for_what_runs()
    {
        var pool = new WorkerPool(2);
        using var started = new ManualResetEventSlim();
        var done = 0;
        var run = Task.Run(() => pool.Run(_ =>
        {
            started.Set();
            Thread.Sleep(20);
            Interlocked.Increment(ref done);
        }));
        started.Wait();
        pool.Dispose();
        Assert.That(done, Is.EqualTo(2));
        await run;
        Assert.Throws<ObjectDisposedException>(() => pool.Run(_ => { }));
        Assert.DoesNotThrow(pool.Dispose);
    }
}
