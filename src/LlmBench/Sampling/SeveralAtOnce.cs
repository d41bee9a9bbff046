using System.Runtime.CompilerServices;
using LlmBench.Planning;
using LlmBench.Results;

namespace LlmBench.Sampling;

/// <summary>Takes samples, some at a time, and tells them in the order in which they end.</summary>
static class SeveralAtOnce
{
    /// <summary>Starts the next one only when fewer than <paramref name="parallel"/> are under way. Whoever stops listening ends those that are.</summary>
    public static async IAsyncEnumerable<Sample> TakeAsync(
        List<PlannedSample> samples, Func<PlannedSample, CancellationToken, Task<Sample>> take, int parallel, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var underWay = new List<Task<Sample>>();
        try
        {
            foreach (var next in samples)
            {
                underWay.Add(take(next, stop.Token));
                if (underWay.Count == parallel)
                {
                    yield return await FirstAsync(underWay);
                }
            }

            while (underWay.Count > 0)
            {
                yield return await FirstAsync(underWay);
            }
        }
        finally
        {
            // The engine is disposed next: nothing may still be asking it.
            await stop.CancelAsync();
            await Task.WhenAll(underWay).ContinueWith(static all => all.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    static async Task<Sample> FirstAsync(List<Task<Sample>> underWay)
    {
        var first = await Task.WhenAny(underWay);
        underWay.Remove(first);
        return await first;
    }
}
