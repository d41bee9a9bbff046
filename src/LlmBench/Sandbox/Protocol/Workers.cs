using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace LlmBench.Sandbox.Protocol;

/// <summary>Does many things at once on threads of their own: they wait for guests most of the time, and would starve the shared ones.</summary>
static class Workers
{
    /// <summary>The first failure ends the work and is thrown here.</summary>
    public static void ForEach<T>(IEnumerable<T> items, int workers, Action<T> action)
    {
        var left = new ConcurrentQueue<T>(items);
        ExceptionDispatchInfo? failure = null;
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(Work) { IsBackground = true, Name = "sandbox worker" }).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        failure?.Throw();

        void Work()
        {
            try
            {
                while (failure is null && left.TryDequeue(out var item))
                {
                    action(item);
                }
            }
            catch (SandboxException error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        }
    }
}
