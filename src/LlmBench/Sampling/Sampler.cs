using System.Runtime.CompilerServices;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Planning;
using LlmBench.Results;
using LlmBench.Suites;
using LlmBench.Suites.Prompting;

namespace LlmBench.Sampling;

/// <summary>Carries out a plan, one sample at a time unless it says otherwise.</summary>
/// <param name="timeout">The longest that one answer may take.</param>
sealed class Sampler(TimeProvider clock, TimeSpan timeout)
{
    /// <summary>Where native code writes what it says; none leaves that out.</summary>
    public string? LogFile { get; init; }

    static readonly IReadOnlyList<Message> WarmUpTurn = [new(Role.User, "Count from 1 to 10.")];

    static readonly IReadOnlyList<Message> WarmUpText = [new(Role.None, "1, 2, 3,")];

    /// <summary>Samples of the repeat check that an earlier run took.</summary>
    public IReadOnlySet<SampleKey> Repeated { get; init; } = new HashSet<SampleKey>();

    /// <param name="taken">Samples that an earlier run took: not taken again.</param>
    /// <param name="ct">Ends the run between two tokens; the sample under way is dropped.</param>
    public async IAsyncEnumerable<RunEvent> RunAsync(RunPlan plan, IReadOnlySet<SampleKey> taken, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var stage in plan.Stages)
        {
            var remaining = stage.Samples.Where(next => !taken.Contains(SampleKey.Of(Begin(stage, next)))).ToList();
            var repeats = stage.Repeats(plan.RepeatCheck).Where(next => !Repeated.Contains(SampleKey.Of(Begin(stage, next)))).ToList();
            if (remaining is [] && repeats is [])
            {
                continue;
            }

            yield return new RunEvent.StageStarted(stage, remaining.Count);
            await foreach (var e in RunStageAsync(stage, (remaining, repeats), plan, ct))
            {
                yield return e;
            }
        }
    }

    async IAsyncEnumerable<RunEvent> RunStageAsync(
        Stage stage, (List<PlannedSample> Samples, List<PlannedSample> Repeats) remaining, RunPlan plan, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var engine = stage.Candidate.Engine.Start();
        if (LogFile is not null)
        {
            (engine as INativeLog)?.LogTo(LogFile);
        }

        var start = clock.GetTimestamp();
        if (await TryLoadAsync(engine, stage.Candidate, ct) is { } reason)
        {
            yield return new RunEvent.StageFailed(stage, reason);
            yield break;
        }

        var loadMs = clock.GetElapsedTime(start).TotalMilliseconds;
        var memory = new MemoryPeak();
        await WarmUpAsync(engine, stage, ct);
        await foreach (var probed in ProbeAsync(engine, stage, plan, ct))
        {
            yield return probed;
        }

        await foreach (var sample in SeveralAtOnce.TakeAsync(remaining.Samples, (next, stop) => TakeAsync(engine, stage, next, stop), plan.Parallel, ct))
        {
            yield return new RunEvent.SampleTaken(plan.Parallel > 1 ? sample with { Flags = [.. sample.Flags ?? [], Flag.Parallel.Name] } : sample);
            memory.Update();
        }

        foreach (var next in remaining.Repeats)
        {
            yield return new RunEvent.RepeatTaken(await TakeAsync(engine, stage, next, ct));
        }

        yield return new RunEvent.StageEnded(LoadOf(engine, new(stage.Candidate.Key, Math.Round(loadMs, 3), remaining.Samples.Count, memory.Bytes)));
    }

    /// <param name="load">As this process sees it; what an engine says itself comes before that.</param>
    static LoadRecord LoadOf(IEngine engine, LoadRecord load)
    {
        var facts = (engine as ILoadReport)?.Loaded;
        return load with
        {
            PeakMemoryBytes = facts is null ? load.PeakMemoryBytes : facts.MemoryBytes,
            EngineLoadMs = facts?.LoadMs,
            GpuBytes = facts?.GpuBytes,
            ContextLength = facts?.ContextLength,
            WeightsBytes = facts?.WeightsBytes,
            KvCacheBytes = facts?.KvCacheBytes,
            ComputeBytes = facts?.ComputeBytes,
            BatchTokens = facts?.BatchTokens,
            Slots = facts?.Slots,
            EngineBuild = facts?.Build,
        };
    }

    /// <summary>The short parity check of a run over several engines.</summary>
    async IAsyncEnumerable<RunEvent> ProbeAsync(IEngine engine, Stage stage, RunPlan plan, [EnumeratorCancellation] CancellationToken ct)
    {
        var probe = new ParityProbe(timeout);
        foreach (var prompt in plan.ComparesEngines ? ParityPrompt.Short : [])
        {
            yield return new RunEvent.Probed(await probe.TakeAsync(engine, stage.Candidate.Key, stage.CompletesOnly ? prompt.AsText() : prompt, ct));
        }
    }

    /// <returns>Why it failed; none when it did not.</returns>
    static async Task<string?> TryLoadAsync(IEngine engine, Candidate candidate, CancellationToken ct)
    {
        try
        {
            await engine.LoadAsync(candidate.Model, candidate.Load, ct);
            return null;
        }
        catch (EngineException error)
        {
            return error.Message;
        }
    }

    /// <summary>Takes a sample and throws it away: the first one pays for page faults and for compiling the harness itself.</summary>
    static async Task WarmUpAsync(IEngine engine, Stage stage, CancellationToken ct)
    {
        try
        {
            await foreach (var _ in engine.GenerateAsync(stage.CompletesOnly ? WarmUpText : WarmUpTurn, new(MaxTokens: 32), ct))
            {
            }
        }
        catch (EngineException)
        {
            // The samples will say what is wrong, each in its own line.
        }
    }

    async Task<Sample> TakeAsync(IEngine engine, Stage stage, PlannedSample next, CancellationToken ct)
    {
        var sample = Begin(stage, next);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        try
        {
            var taken = next.Suite.Choices is null
                ? await AnswerAsync(sample, engine, next, limit.Token)
                : await new OptionReading(clock).CompleteAsync(sample, engine, next, limit.Token);
            return taken.Template is null ? taken : taken with { Flags = [.. taken.Flags ?? [], Flag.RawPrompt.Name] };
        }
        catch (EngineException error)
        {
            return sample with
            {
                Error = error.Message,
                TimedOut = error.TimedOut ? true : null,
                Stop = error.ContextFull ? "context" : null,
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return sample with { TimedOut = true, Error = $"No complete answer within {timeout.TotalSeconds:0.#} s." };
        }
    }

    Task<Sample> AnswerAsync(Sample sample, IEngine engine, PlannedSample next, CancellationToken ct)
    {
        var settings = next.Suite.Generation with { Seed = next.Suite.Generation.Seed + next.Attempt - 1 };
        return new AnswerTimer(clock).CompleteAsync(sample, engine.GenerateAsync(next.Suite.PromptFor(next.Task), settings, ct));
    }

    static Sample Begin(Stage stage, PlannedSample next) =>
        new(next.Suite.Name, next.Suite.Version, next.Task.Id, stage.Candidate.Key, next.Attempt)
        {
            Template = next.Suite.Style is Completion.Name ? "none" : null,
        };
}
