using System.Diagnostics;
using LlmBench.Engines;
using LlmBench.Engines.Abilities;
using LlmBench.Gguf;
using LlmBench.Hardware;
using LlmBench.Hardware.Fit;
using LlmBench.Hardware.Probes;
using LlmBench.Hardware.Sensors;
using LlmBench.Results;
using LlmBench.Results.SpeedRuns;
using LlmBench.Speed.Texts;

namespace LlmBench.Speed;

/// <summary>Measures the speed of candidates: two loads each, then every test.</summary>
/// <param name="machine">With its measured bandwidth, from which the ceilings follow.</param>
/// <param name="folder">Where BenchmarkDotNet's own files go.</param>
sealed class SpeedRunner(Machine machine, MachineSensors sensors, int repeats, string folder)
{
    /// <exception cref="EngineException">The model could not be loaded, or a test failed.</exception>
    public async Task<(SpeedLoad Load, IReadOnlyList<SpeedRow> Rows)> RunAsync(SpeedCandidate candidate, IReadOnlyList<SpeedTest> tests, CancellationToken ct)
    {
        var idle = sensors.IdleWatts();
        var busy = Probe.LoadNow()?.IsBusy ?? false;
        await using var started = candidate.Engine.Start();
        var load = await LoadAsync(started, candidate, ct);
        var measured = started is ITokenEngine tokens ? InTokens(tokens, candidate, tests, ct) : await InTextsAsync(started, tests, ct);
        ct.ThrowIfCancellationRequested();
        var shape = ShapeOf(candidate.Model);
        var peaks = measured.Aggregate(new MemoryPeaks(null, null), (all, one) => all.And(one.Peaks));
        var facts = (started as ILoadReport)?.Loaded;
        return (
            load with
            {
                PeakMemoryBytes = facts?.MemoryBytes ?? peaks.ProcessBytes,
                PeakGpuBytes = facts?.GpuBytes is > 0 and var bytes ? bytes : peaks.GpuBytes,
                IdleWatts = idle,
                EnergySource = sensors.Source,
            },
            [.. measured.Select(one => RowOf(one, candidate.Record, shape, (idle, busy)))]);
    }

    IReadOnlyList<SpeedMeasurement> InTokens(ITokenEngine engine, SpeedCandidate candidate, IReadOnlyList<SpeedTest> tests, CancellationToken ct) =>
        SpeedSession.Run([.. tests.Select(test => new SpeedWork(engine, test, ct) { Consumption = new(sensors) })], repeats, folder, candidate.Record.Label.Replace(':', '-'));

    async Task<IReadOnlyList<SpeedMeasurement>> InTextsAsync(IEngine engine, IReadOnlyList<SpeedTest> tests, CancellationToken ct)
    {
        var measured = new List<SpeedMeasurement>();
        foreach (var test in tests)
        {
            measured.Add(await new TextSession(engine, test, sensors).RunAsync(repeats, ct));
        }

        return measured;
    }

    /// <summary>The page cache is emptied before the first load; the second finds the file in it.</summary>
    static async Task<SpeedLoad> LoadAsync(IEngine engine, SpeedCandidate candidate, CancellationToken ct)
    {
        var cache = PageCache.Empty(candidate.Model.Path ?? candidate.Model.StoredAt);
        var (cold, engineCold) = await TimeAsync(engine, candidate, ct);
        var (warm, engineWarm) = await TimeAsync(engine, candidate, ct);
        return new(candidate.Record.Key, cold, cache, warm) { EngineColdMs = engineCold, EngineWarmMs = engineWarm };
    }

    static async Task<(double ClientMs, double? EngineMs)> TimeAsync(IEngine engine, SpeedCandidate candidate, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        await engine.LoadAsync(candidate.Model, candidate.Load, ct);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (engine as ILoadReport)?.Loaded?.LoadMs);
    }

    SpeedRow RowOf(SpeedMeasurement measured, CandidateRecord candidate, ModelShape? shape, (double? IdleWatts, bool Busy) state)
    {
        var test = measured.Test;
        var ceiling = test.Kind == SpeedKind.Generation ? CeilingOf(shape) : null;
        var fitsCache = shape?.ActiveBytes < machine.Processor.LastLevelCacheBytes;
        return new(candidate.Key, test.Name, test.Kind, test.Tokens, test.Depth, measured.TokensPerSecond, 100 * measured.Spread, measured.Seconds)
        {
            Counted = measured.Counted,
            EngineTokensPerSecond = measured.EngineTokensPerSecond,
            EngineSeconds = measured.EngineSeconds,
            TtftMs = test.Kind == SpeedKind.Prompt ? 1000 * Series.Mean(measured.Seconds) : null,
            EngineTtftMs = test.Kind == SpeedKind.Prompt && measured.EngineSeconds is { } seconds ? 1000 * Series.Mean(seconds) : null,
            CeilingTokensPerSecond = ceiling,
            WaitP50Ms = Wait(measured, 0.5),
            WaitP95Ms = Wait(measured, 0.95),
            WaitP99Ms = Wait(measured, 0.99),
            Quarters = measured.Quarters,
            JoulesPerToken = measured.JoulesPerToken(state.IdleWatts),
            Remarks = measured.Remarks,
            Flags = SpeedFlags.Of(measured, ceiling, fitsCache, state.Busy),
        };
    }

    /// <summary>Of the weights alone: what is in the context only lowers it. Weights on a GPU are read by another memory than the one that was measured.</summary>
    double? CeilingOf(ModelShape? shape) =>
        machine.Gpus is [] && machine.Bandwidth is { } bandwidth && shape is not null ? Roofline.Ceiling(bandwidth.ReadBytesPerSecond, shape.ActiveBytes) : null;

    static ModelShape? ShapeOf(Model model) =>
        (model.Path ?? model.StoredAt) is { } path && File.Exists(path) ? ShapeReader.Of(GgufFile.Read(path)) : null;

    static double? Wait(SpeedMeasurement measured, double share) => measured.WaitsMs is [] ? null : Series.Quantile(measured.WaitsMs, share);
}
