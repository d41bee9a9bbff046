using System.Collections.Concurrent;

namespace LlmBench.Engines.LLamaSharp.Batching;

/// <summary>
/// The one thread that computes answers: takes all that are under way a step further at once, and gives slots that fall free to those that wait.
/// </summary>
sealed class DecodeLoop : IDisposable
{
    readonly LlamaContext context;
    readonly SlotTable slots;
    readonly TokenBatch batch;
    readonly bool single;
    readonly BlockingCollection<Wish> arriving = [];
    readonly List<Wish> waiting = [];

    /// <summary>Held while the context is used.</summary>
    readonly Lock turn = new();

    readonly Thread thread;
    volatile bool ended;

    /// <param name="count">Answers at once.</param>
    /// <param name="shares">Whether the starts of prompts are taken from the cache.</param>
    public DecodeLoop(LlamaContext context, int count, bool shares)
    {
        this.context = context;
        slots = new(context, count, shares && context.CanShare);
        batch = new(context.BatchTokens);
        single = count == 1;
        thread = new(Run) { IsBackground = true, Name = "llama.cpp" };
        thread.Start();
    }

    public void Add(Answer answer) => arriving.Add(new Wish.ForAnswer(answer));

    /// <summary>Runs something with the context to itself, when the answers that came before are complete.</summary>
    public Task<T> AloneAsync<T>(Func<SlotTable, TokenBatch, T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        arriving.Add(new Wish.ToBeAlone(() => Complete(done, work)));
        return done.Task;
    }

    /// <summary>The same at once and on the caller's thread, where speed is measured.</summary>
    /// <exception cref="EngineException">Answers are under way.</exception>
    public T Alone<T>(Func<SlotTable, TokenBatch, T> work)
    {
        lock (turn)
        {
            return slots.AllFree ? work(slots, batch) : throw new EngineException("Answers are under way in the same context.");
        }
    }

    public void Dispose()
    {
        ended = true;
        arriving.CompleteAdding();
        thread.Join();
        foreach (var answer in waiting.OfType<Wish.ForAnswer>().Select(wish => wish.Answer).Concat(slots.Busy.Select(slot => slot.Answer!)))
        {
            answer.Fail(new("The model was unloaded."));
        }

        batch.Dispose();
        arriving.Dispose();
    }

    void Run()
    {
        while (!ended)
        {
            Receive();
            lock (turn)
            {
                Admit();
                Step();
            }
        }
    }

    /// <summary>Waits only where there is nothing else to do.</summary>
    void Receive()
    {
        var idle = waiting is [] && slots.AllFree;
        while (arriving.TryTake(out var wish, idle ? Timeout.Infinite : 0))
        {
            waiting.Add(wish);
            idle = false;
        }
    }

    /// <summary>In the order of arrival. Whoever wants to be alone lets nobody pass.</summary>
    void Admit()
    {
        for (var i = 0; i < waiting.Count;)
        {
            if (waiting[i] is Wish.ToBeAlone && !slots.AllFree)
            {
                return;
            }

            if (TryGrant(waiting[i]))
            {
                waiting.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }

    bool TryGrant(Wish wish)
    {
        switch (wish)
        {
            case Wish.ToBeAlone(var work):
                work();
                return true;
            case Wish.ForAnswer({ Abandoned: false } answer):
                return TryPlace(answer);
            default:
                return true;
        }
    }

    bool TryPlace(Answer answer)
    {
        try
        {
            var placed = slots.TryPlace(answer) is not null;
            if (placed && single)
            {
                context.ResetTimers();
            }

            return placed;
        }
        catch (EngineException error)
        {
            slots.ForgetAll();
            answer.Fail(error);
            return true;
        }
    }

    void Step()
    {
        foreach (var slot in slots.Busy.Where(slot => slot.Answer!.Abandoned).ToList())
        {
            slot.Answer = null;
        }

        var step = new Step(context, batch, [.. slots.Busy]);
        if (!step.TryRun())
        {
            slots.ForgetAll();
        }

        foreach (var slot in slots.Busy.Where(slot => slot.Answer!.Text.Ended is not null).ToList())
        {
            Finish(slot);
        }
    }

    void Finish(Slot slot)
    {
        if (single)
        {
            slot.Answer!.Times.Compare(context.Timers());
        }

        slot.Answer!.Complete();
        slot.Answer = null;
    }

    void Complete<T>(TaskCompletionSource<T> done, Func<SlotTable, TokenBatch, T> work)
    {
        try
        {
            done.SetResult(work(slots, batch));
        }
        catch (Exception error) when (error is EngineException or OperationCanceledException)
        {
            done.SetException(error);
        }
    }
}
