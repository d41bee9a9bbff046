using System.Diagnostics;
using LlmBench.Engines;
using LlmBench.Gguf;
using LlmBench.Hardware;
using LlmBench.Hardware.Fit;

namespace LlmBench.Speed;

/// <summary>Measures the speed of models, one load a candidate.</summary>
/// <param name="machine">With its measured bandwidth, from which the ceilings follow.</param>
sealed class SpeedRunner(Machine machine, int repeats, string folder)
{
    /// <exception cref="EngineException">The model could not be loaded, or a test failed.</exception>
    public async Task<IReadOnlyList<SpeedRow>> RunAsync(Engine engine, Model model, LoadSettings settings, IReadOnlyList<SpeedTest> tests, CancellationToken ct)
    {
        await using var started = engine.Start();
        var firstLoad = await LoadAsync(started, model, settings, ct);
        var warmLoad = await LoadAsync(started, model, settings, ct);
        var tokens = (ITokenEngine)started;
        var label = $"{model.Name}:{model.Quantization}@{engine.Name},threads={settings.Threads}";
        var measured = SpeedSession.Run([.. tests.Select(test => new SpeedWork(tokens, test, ct))], repeats, folder, label.Replace(':', '-'));
        ct.ThrowIfCancellationRequested();
        var shape = model.Path is { } path ? ShapeReader.Of(GgufFile.Read(path)) : null;
        var load = new SpeedLoad($"{label}#{model.Digest[..12]}", settings.Threads, firstLoad, warmLoad, Environment.WorkingSet);
        return [.. measured.Select(one => RowOf(one, load, shape))];
    }

    static async Task<double> LoadAsync(IEngine engine, Model model, LoadSettings settings, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        await engine.LoadAsync(model, settings, ct);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    SpeedRow RowOf(SpeedMeasurement measured, SpeedLoad load, ModelShape? shape)
    {
        var test = measured.Test;
        var ceiling = test.Kind == SpeedKind.Generation ? CeilingOf(shape) : null;
        var fitsCache = shape?.ActiveBytes < machine.Processor.LastLevelCacheBytes;
        return new(
            load.Candidate,
            load.Threads,
            test.Name,
            test.Tokens,
            test.Depth,
            measured.TokensPerSecond,
            100 * measured.Spread,
            test.Kind == SpeedKind.Prompt ? 1000 * Series.Mean(measured.Seconds) : null,
            ceiling,
            Wait(measured, 0.5),
            Wait(measured, 0.95),
            Wait(measured, 0.99),
            load.FirstMs,
            load.WarmMs,
            load.MemoryBytes,
            measured.Seconds,
            measured.Remarks,
            SpeedFlags.Of(measured, ceiling, fitsCache, machine.Load?.IsBusy ?? false));
    }

    /// <summary>Of the weights alone: what is in the context only lowers it.</summary>
    double? CeilingOf(ModelShape? shape) =>
        machine.Bandwidth is { } bandwidth && shape is not null ? Roofline.Ceiling(bandwidth.ReadBytesPerSecond, shape.ActiveBytes) : null;

    static double? Wait(SpeedMeasurement measured, double share) => measured.WaitsMs is [] ? null : Series.Quantile(measured.WaitsMs, share);
}
